"""The few statements of the program that are put together, with why each may be."""

from typing import Final

MAY_PUT_TOGETHER: Final = {
    (
        "connection.py",
        "PRAGMA key=\"x'{digits}'\"",
    ): "a pragma takes no parameters; 64 hexadecimal digits, checked",
    ("runner.py", "PRAGMA application_id={APPLICATION_ID}"): "the same; a number of ours",
    ("runner.py", "PRAGMA user_version={number}"): "the same; the number of a step",
    ("s0004_minutes.py", "_NEVER.format"): "a trigger takes no parameters; names from a list",
    ("s0004_minutes.py", "_LOCKED.format"): "the same",
    ("s0018_figures.py", "_NEVER.format"): "the same",
    (
        "s0017_told_texts.py",
        "CREATE TRIGGER search_{name} AFTER {when} BEGIN {'; '.join(does)}; END",
    ): "the same",
    (
        "s0017_told_texts.py",
        (
            "UPDATE OF body ON child_case"
            " WHEN {HIDDEN.format(row='NEW')} IS NOT {HIDDEN.format(row='OLD')}"
        ),
    ): "a condition of such a trigger; the row before and after",
    ("s0017_told_texts.py", "DROP TRIGGER search_{name}"): "the same; names from a list",
    (
        "s0017_branches.py",
        "SELECT {', '.join(columns)} FROM {self.table}",
    ): "tables and columns of the index, each kind’s own, from a list",
    (
        "s0017_branches.py",
        (
            "INSERT INTO search_entry (entry, kind, subject, case_id)"
            " SELECT {room} + row_number() OVER (ORDER BY {name}.rowid),"
            " '{self.kind}', {self.subject}, {self.case} FROM {self.table}"
        ),
    ): "the same",
    (
        "s0017_branches.py",
        (
            "INSERT INTO search_words (rowid, own, of_case, alike)"
            " SELECT e.entry, {self.own}, {self.of_case}, {self.alike}"
            " FROM search_entry AS e CROSS JOIN {self.table}"
            " AND {self.subject} = e.subject AND {self.case} = e.case_id"
            " AND e.entry BETWEEN {room} AND {room + ROOM - 1} ORDER BY e.entry"
        ),
    ): "the same",
    (
        "measure_list.py",
        (
            "WITH RECURSIVE line(case_id, id, at) AS ("
            " SELECT value ->> 0, value ->> 1, value ->> 1 FROM json_each(:keys) UNION"
            " SELECT line.case_id, line.id, {FOLLOWS} FROM line"
            " JOIN measure ON measure.id = line.at AND measure.case_id = line.case_id"
            " WHERE {FOLLOWS} IS NOT NULL )"
            " SELECT line.case_id, line.id, measurement.body,"
            " max(taken_on || ' ' || measurement.id) FROM line JOIN measurement"
            " ON measurement.case_id = line.case_id AND measurement.measure_id = line.at"
            " WHERE measurement.struck = '' AND {KIND_MEASURED} = 'INDICATOR'"
            " GROUP BY line.case_id, line.id"
        ),
    ): "the very expressions the indexes are made of",
    (
        "narrowed.py",
        (
            "SELECT 1 FROM measurement WHERE measurement.case_id = measure.case_id"
            " AND measurement.struck = '' AND {KIND_MEASURED} = 'INDICATOR'"
            " AND measurement.measure_id"
        ),
    ): "the same",
    (
        "narrowed.py",
        (
            "WITH RECURSIVE who(id) AS ( SELECT min(responsible) FROM measure UNION ALL"
            " SELECT ( SELECT min(other.responsible) FROM measure AS other"
            " WHERE other.responsible > who.id ) FROM who WHERE who.id IS NOT NULL ),"
            " called(id, name) AS ( SELECT who.id, ' ' || replace(coalesce("
            " (SELECT person.name FROM person WHERE person.id = who.id),"
            " (SELECT {RESPONSIBLE} FROM measure WHERE measure.responsible = who.id LIMIT 1),"
            " '' ), '-', ' ') FROM who WHERE who.id IS NOT NULL )"
            " SELECT called.id FROM called WHERE {which}"
        ),
    ): "the same; what it asks for is bound",
    ("no_progress.py", "({TELLS_NO_PROGRESS}) = 1"): "the very expression its index is made of",
    ("index.py", "_MISSING.format"): "a column that older files lack, named or left out",
    ("index.py", "each.format"): "a condition that older files lack, named or left out",
}
"""The statements that are put together all the same, from nothing a person wrote, and why."""
