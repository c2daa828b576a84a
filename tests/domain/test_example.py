from tests.domain.example import Example


def test_nothing_keeps_the_example_from_being_finalised(example: Example) -> None:
    assert example.closing() == set()
    assert [r for r in example.results() if not r.passed] == []
