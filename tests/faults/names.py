"""Names of fifteen scripts, as parents write them: none of them may be changed or doubted."""

# ruff: noqa: E501 - a letter of another script is counted as more than it is wide
from itertools import cycle
from typing import Final

# One line for each script or way of writing; each word is a given name in common use.
_GIVEN: Final = {
    "Norwegian": "Åse Øyvind Bjørn Sølvi Kåre Ærlend Håkon Synnøve Pål Målfrid Jørn Tårn Gøril Åsta",
    "Sámi": "Áile Máret Ánte Elle-Máijá Niillas Sárá Ávdno Biret Heaika Ŋuorjju Čearret Đurdi Ŧomá Žitta",
    "Polish": "Łukasz Małgorzata Święta Wojciech Żaneta Grażyna Stanisław Agnieszka Józef Bożena Zdzisław Paweł Michał Rafał",
    "Vietnamese": "Nguyễn Thị Ngọc Trần Đức Hồng Phượng Dũng Quỳnh Hằng Tuấn Thắng Ánh Việt",
    "Turkish": "Işıl Çağla Gökçe Şebnem Ömer Yıldız Özgür Tuğba Barış Nazlı İbrahim Müjde Oğuz Ünal",
    "Cyrillic": "Оксана Андрій Ганна Євген Їжакевич Ґалаґан Сергей Наталья Щербак Юлія Йосип Зоя Фёдор Эльвира",
    "Greek": "Ελένη Γιώργος Κατερίνα Δημήτρης Σοφία Αθανάσιος Ιωάννης Χρήστος Μαρία Νίκος Ευαγγελία Θεόδωρος Ζωή Φώτης",
    "Arabic": "محمد فاطمة خديجة يوسف عائشة إبراهيم زينب عبدالله مريم حسن ليلى عمر نور علي",
    "Persian": "می‌خواهم علی‌رضا مهرنوش پرویز ژاله گلناز کیان چنگیز نیلوفر شاه‌رخ آرش فرح‌ناز سپیده رضا",
    "Hebrew": "שרה יצחק רבקה משה מרים דוד רחל אברהם נועם תמר אליהו חנה יוסף אסתר",
    "Devanagari": "राजेश सुनीता कृष्ण लक्ष्मी श्रीदेवी प्रिया अर्जुन संध्या विष्णु ज्योति रश्मि क्‍षितिज अमृता देव",
    "Sinhala": "ශ්‍රී කුමාර නිමල් ප්‍රියන්ත සුනිල් චන්ද්‍රිකා අනුර රුවන් මාලනී දිල්රුක්ෂි සමන් අමර නදී ලාල්",
    "Tamil": "கிருஷ்ணன் லட்சுமி முருகன் செல்வி அருண் மீனாட்சி கார்த்திக் பிரியா சுரேஷ் வள்ளி தமிழ் இளங்கோ ராஜா கவிதா",
    "Thai": "สมชาย สุนีย์ ประยุทธ์ กมลวรรณ ธนพล วิภาดา ศิริพร ณัฐพงศ์ อรุณี ชัยวัฒน์ มานี พิมพ์ใจ ดวงใจ นที",
    "Han, kana and hangul": "王小明 李娜 張偉 さくら ハルト 田中陽子 김민준 이서연 박지훈 최수진 陈静 鈴木健 ゆうき 정우",
    "Ethiopic and Georgian": "ኃይሌ ሙሉጌታ ጸሐይ ትዕግሥት አበበ ሰላም გიორგი ნინო ლევან თამარ ქეთევან ზურაბ ნანა ირაკლი",
}  # fmt: skip
_FAMILY: Final = ("Bø-Lie", "O'Brien", "Prøvestad", "Eksempelrud", "D’Angelo", "Næss-Å", "Testdahl")


def real_names() -> tuple[str, ...]:
    """Give each given name alone or with a family name, in its own way of writing."""
    family = cycle(("", *_FAMILY, ""))
    return tuple(
        f"{given} {last}".strip()
        for names in _GIVEN.values()
        for given, last in zip(names.split(), family, strict=False)
    )


SCRIPTS: Final = len(_GIVEN)
