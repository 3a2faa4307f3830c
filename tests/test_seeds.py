"""What the dashboard opens with: reports from ten years, and the actors that they and reports like them name."""

import calendar
import datetime as dt
import re
from collections import Counter
from itertools import combinations
from pathlib import Path
from urllib.parse import urlsplit

import frontmatter
import pytest

from dashboard.actors import Actor, Actors, read_actors
from dashboard.periods import day
from dashboard.reports import Report, read_report, report_files

SEEDS = Path(__file__).parents[1] / "seeds"
FILES = list(report_files([SEEDS / "reports"]))
SOURCELESS = {"barzani-leahy-erbil"}
"""The report that came to us without a publisher and an address."""


@pytest.fixture(scope="module")
def leahy() -> Report:
    return read_report(SEEDS / "reports" / "barzani-leahy-erbil.md")


@pytest.fixture(scope="module")
def yarallah() -> Report:
    return read_report(SEEDS / "reports" / "barzani-yarallah-erbil.md")


@pytest.fixture(scope="module")
def actors() -> Actors:
    return read_actors(SEEDS / "actors.yaml")


def named(actors: Actors, name: str) -> Actor:
    actor = actors.named(name)
    assert actor, f"{name!r} is not in seeds/actors.yaml"
    return actor


def titles(actors: Actors, name: str, on: dt.date) -> list[str]:
    return [office.title for office in named(actors, name).offices_on(on)]


def words(text: str) -> list[str]:
    return re.findall(r"[\w'’-]+", text.casefold())


def shingles(report: Report, length: int = 12) -> set[tuple[str, ...]]:
    """Every run of that many words."""
    told = words(report.text)
    return {tuple(told[start : start + length]) for start in range(len(told) - length + 1)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
class TestEachReport:
    def test_has_a_whole_head_and_nothing_else_in_it(self, path: Path) -> None:
        head = frontmatter.loads(path.read_text(encoding="utf-8")).metadata
        assert list(head) == ["title", "publisher", "published", "url"]
        assert head["title"]

    def test_goes_by_a_name_that_an_address_can_hold(self, path: Path) -> None:
        """The name is the report's id, and event links hold what is made of it."""
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", path.stem)

    def test_names_publisher_and_address_where_they_are_known(self, path: Path) -> None:
        report = read_report(path)
        if path.stem in SOURCELESS:
            return
        address = urlsplit(report.url)
        assert report.publisher
        assert address.scheme in {"http", "https"} and "." in address.netloc and address.path.strip("/")

    def test_was_published_in_the_years_that_the_seeds_cover(self, path: Path) -> None:
        published = read_report(path).published
        assert published is None or 2015 <= published.start.year <= published.end.year <= 2026

    def test_names_only_days_that_a_calendar_has(self, path: Path) -> None:
        months = "|".join(calendar.month_name[1:])
        for month, date in re.findall(rf"\b({months}) (\d{{1,2}})\b", read_report(path).text):
            dt.datetime.strptime(f"{date} {month} 2024", "%d %B %Y")

    def test_is_short_and_told_in_paragraphs(self, path: Path) -> None:
        report = read_report(path)
        assert 110 <= len(words(report.text)) <= 520
        assert report.text.count("\n\n") >= 2
        assert not re.search(r"[ \t]\n|\n{3}|[“”]|  ", report.text)


class TestReports:
    def test_are_enough_for_map_timeline_and_network(self) -> None:
        published = [report.published for report in map(read_report, FILES) if report.published]
        assert len(FILES) >= 16
        assert {period.start.year for period in published} >= {2015, 2016, 2019, 2020, 2023, 2024, 2025, 2026}

    @pytest.mark.parametrize(
        "place", ["Erbil", "Baghdad", "Ain al-Asad", "Sinjar", "Rabia", "Duhok", "northeastern Syria"]
    )
    def test_tell_of_the_places_where_the_story_happens(self, place: str) -> None:
        assert [path.stem for path in FILES if place in read_report(path).text]

    def test_have_an_address_each_of_their_own(self) -> None:
        addresses = Counter(report.url for report in map(read_report, FILES) if report.url)
        assert [address for address, times in addresses.items() if times > 1] == []

    def test_are_told_each_in_its_own_words(self) -> None:
        """Two reports of one meeting share its facts, never a sentence."""
        told = [(path.stem, shingles(read_report(path))) for path in FILES]
        assert [(one, other) for (one, a), (other, b) in combinations(told, 2) if a & b] == []

    def test_name_a_publisher_only_where_it_is_known(self, leahy: Report, yarallah: Report) -> None:
        assert (leahy.publisher, yarallah.publisher) == ("", "Peregraf")
        assert leahy.title and yarallah.title

    def test_first_has_no_date_and_its_text_gives_it_none(self, leahy: Report) -> None:
        assert leahy.published is None
        assert not re.search(r"\d|\b(today|yesterday|this (week|month|year)|\w+day)\b", leahy.text)

    def test_second_was_published_on_a_tuesday(self, yarallah: Report) -> None:
        assert yarallah.published == day(dt.date(2025, 10, 21))
        assert f"{yarallah.published.start:%A}" == "Tuesday"

    @pytest.mark.parametrize(
        "fact",
        [
            "Nechirvan Barzani, President of the Kurdistan Region, met Major General Kevin Leahy",
            "in Erbil",
            "the forces of the Global Coalition in Iraq and Syria",
            "Kurdish Minister of Peshmerga Affairs",
            "Peshmerga Chief of Staff",
            "the Consul General",
            "active threat in both Iraq and Syria",
            "ISIS-linked cells",
            "Kurdish communities",
            "shared borders",
            "plan to share more intelligence",
        ],
    )
    def test_first_keeps(self, leahy: Report, fact: str) -> None:
        assert fact in leahy.text

    @pytest.mark.parametrize(
        "fact",
        [
            "First Lieutenant General Abdul Amir Rashid Yarallah",
            "in Erbil on Tuesday",
            "the Kurdistan Region Presidency said",
            '"in its best state"',
            "along the Iraq-Syria frontier",
            "border crossings",
            "planned to end by September 2026",
            "announced earlier this month",
            "most US troops are expected to move to Erbil",
            "cited by Reuters",
            "About 2,500 US troops were in Iraq at the start of 2025",
            "over 900 in Syria",
            "Fewer than 2,000 are to stay in Iraq under the new plan, most of them in Erbil",
            "No specific timeline has been set",
            'ISIS no longer poses "a sustained threat"',
            '"major achievement"',
            "Iran-backed armed groups",
        ],
    )
    def test_second_keeps(self, yarallah: Report, fact: str) -> None:
        assert fact in yarallah.text

    def test_every_number_is_one_of_the_facts(self, yarallah: Report) -> None:
        assert re.findall(r"\d+(?:,\d+)*", yarallah.text) == ["2026", "2,500", "2025", "900", "2,000"]


class TestNames:
    @pytest.mark.parametrize(
        ("words", "name"),
        [
            ("Nechirvan Barzani", "Nechirvan Barzani"),
            ("Kevin Leahy", "Kevin Leahy"),
            ("Leahy", "Kevin Leahy"),
            ("Global Coalition", "Global Coalition"),
            ("Coalition's forces", "Global Coalition"),
            ("Peshmerga", "Peshmerga"),
            ("Iraqi Army", "Iraqi Army"),
            ("ISIS", "ISIS"),
            ("ISIS-linked cells", "ISIS"),
            ("Minister of Peshmerga Affairs", "Minister of Peshmerga Affairs"),
            ("Kurdish Minister of Peshmerga Affairs", "Minister of Peshmerga Affairs"),
            ("Peshmerga Chief of Staff", "Peshmerga Chief of Staff"),
            ("United States", "United States"),
        ],
    )
    def test_of_the_first_report_are_known(self, leahy: Report, actors: Actors, words: str, name: str) -> None:
        assert words in leahy.text
        assert named(actors, words).name == name

    @pytest.mark.parametrize(
        ("words", "name"),
        [
            ("Nechirvan Barzani", "Nechirvan Barzani"),
            ("Abdul Amir Rashid Yarallah", "Abdul Amir Rashid Yarallah"),
            ("Yarallah", "Abdul Amir Rashid Yarallah"),
            ("Iraqi Army", "Iraqi Army"),
            ("Kurdistan Region Presidency", "Kurdistan Region Presidency"),
            ("international coalition", "Global Coalition"),
            ("coalition forces", "Global Coalition"),
            ("Peshmerga", "Peshmerga"),
            ("Peshmerga Chief of Staff", "Peshmerga Chief of Staff"),
            ("Ministry of Peshmerga", "Ministry of Peshmerga Affairs"),
            ("United States", "United States"),
            ("US troops", "United States Armed Forces"),
            ("US forces", "United States Armed Forces"),
            ("Pentagon", "United States Department of Defense"),
            ("so-called Islamic State", "ISIS"),
            ("ISIS remnants", "ISIS"),
            ("Iraqi government", "Government of Iraq"),
            ("Iraqi authorities", "Government of Iraq"),
            ("Iran-backed armed groups", "Iran-backed armed groups"),
        ],
    )
    def test_of_the_second_report_are_known(self, yarallah: Report, actors: Actors, words: str, name: str) -> None:
        assert words in yarallah.text
        assert named(actors, words).name == name

    @pytest.mark.parametrize(
        ("report", "words", "name"),
        [
            ("abdi-barzani-duhok", "Ilham Ahmed", "Ilham Ahmed"),
            ("abdi-barzani-duhok", "Mohammed Ismail", "Mohammed Ismail"),
            ("abdi-barzani-duhok", "Kurdish National Council in Syria", "Kurdish National Council"),
            ("abdi-barzani-duhok", "DEM Party", "DEM Party"),
            ("barrack-barzani-erbil", "Tom Barrack", "Tom Barrack"),
            ("ellwood-turkey-uzbekistan", "Ellwood", "Tobias Ellwood"),
            ("ellwood-turkey-uzbekistan", "Syrian National Coalition", "Syrian National Coalition"),
            ("hammond-oil-agreement", "Philip Hammond", "Philip Hammond"),
            ("iraq-army-syria-border", "Jazira Operations Command", "Jazira Operations Command"),
            ("johnson-jaafari-london", "Boris Johnson", "Boris Johnson"),
            ("kurilla-baghdad", "CJTF-OIR", "CJTF-OIR"),
            ("rabia-crossing-talks", "Mazloum Abdi", "Mazloum Abdi"),
            ("rabia-reopens", "Nadia al-Jubouri", "Nadia al-Jubouri"),
            ("sinjar-agreement", "Ahmed Mulla Talal", "Ahmed Mulla Talal"),
            ("sudani-cooper-baghdad", "Brad Cooper", "Brad Cooper"),
            ("west-nineveh-sinjar", "West Nineveh Operations Command", "West Nineveh Operations Command"),
            ("zrgwez-surdash", "Ivan Faiq", "Ivan Faiq"),
            ("zrgwez-surdash", "Komala Party of Iranian Kurdistan", "Komala"),
            ("zrgwez-surdash", "Komala CPI", "Komala CPI"),
        ],
    )
    def test_of_the_later_reports_are_known(self, actors: Actors, report: str, words: str, name: str) -> None:
        assert words in read_report(SEEDS / "reports" / f"{report}.md").text
        assert named(actors, words).name == name

    def test_shared_by_a_family_are_left_to_the_report(self, actors: Actors) -> None:
        assert actors.named("Barzani") is None
        assert {actor.name for actor in actors.perhaps("President Barzani")} == {"Nechirvan Barzani", "Masoud Barzani"}

    def test_of_an_office_without_its_holder_mean_the_office(self, actors: Actors) -> None:
        assert [actor.name for actor in actors.perhaps("Consul General")] == ["US Consul General"]
        assert named(actors, "Minister of Peshmerga Affairs").kind == "office"

    @pytest.mark.parametrize(
        ("capital", "government"),
        [
            ("Baghdad", "Government of Iraq"),
            ("Erbil", "Kurdistan Regional Government"),
            ("Washington", "United States"),
            ("Damascus", "Government of Syria"),
            ("Ankara", "Government of Turkey"),
            ("Tehran", "Government of Iran"),
        ],
    )
    def test_of_capitals_stand_for_their_government_and_are_no_alias(
        self, actors: Actors, capital: str, government: str
    ) -> None:
        assert [actor.name for actor in actors if capital in actor.metonyms] == [government]
        assert actors.named(capital) is None

    def test_mean_one_actor_each(self, actors: Actors) -> None:
        """An alias of two actors, the loader refuses; this adds what it does not look at."""
        every = Counter(name.casefold() for actor in actors for name in (actor.name, *actor.aliases, *actor.metonyms))
        assert [name for name, times in every.items() if times > 1] == []

    def test_that_are_ambiguous_are_nobodys_alias(self, actors: Actors) -> None:
        assert [name for actor in actors for name in actor.ambiguous if actors.named(name)] == []

    def test_and_countries_are_words_that_yaml_left_alone(self, actors: Actors) -> None:
        """YAML reads an unquoted `NO`, Norway, as false."""
        for actor in actors:
            words = (*actor.aliases, *actor.ambiguous, *actor.metonyms, *actor.demonyms)
            assert all(isinstance(word, str) and word for word in words), actor.name
            assert re.fullmatch(r"([A-Z]{2})?", actor.country), actor.name


class TestOffices:
    def test_end_after_they_begin(self, actors: Actors) -> None:
        for actor in actors:
            for office in actor.offices:
                if office.since and office.until:
                    assert office.since.start <= office.until.end, (actor.name, office.title)

    def test_are_held_by_persons(self, actors: Actors) -> None:
        assert {actor.kind for actor in actors if actor.offices} == {"person"}

    def test_of_nechirvan_barzani_depend_on_the_date(self, actors: Actors) -> None:
        name = "Nechirvan Barzani"
        assert titles(actors, name, dt.date(2025, 10, 21)) == ["President of the Kurdistan Region"]
        assert titles(actors, name, dt.date(2015, 6, 1)) == ["Prime Minister of the Kurdistan Regional Government"]
        assert titles(actors, name, dt.date(2010, 6, 1)) == []

    def test_of_masoud_barzani_once_made_him_president_barzani(self, actors: Actors) -> None:
        assert "President of the Kurdistan Region" in titles(actors, "Masoud Barzani", dt.date(2015, 6, 1))
        assert "President of the Kurdistan Region" not in titles(actors, "Masoud Barzani", dt.date(2025, 10, 21))

    def test_of_the_guests_are_what_the_second_report_says(self, actors: Actors) -> None:
        assert "Chief of Staff of the Iraqi Army" in titles(actors, "Yarallah", dt.date(2025, 10, 21))

    @pytest.mark.parametrize(
        ("name", "title", "report"),
        [
            ("Ash Carter", "US Secretary of Defense", "carter-barzani-erbil"),
            ("Masoud Barzani", "President of the Kurdistan Region", "carter-barzani-erbil"),
            ("Antony Blinken", "US Deputy Secretary of State", "blinken-baghdad-kurdistan"),
            ("Mark Esper", "US Secretary of Defense", "us-convoys-sahila"),
            ("Mustafa al-Kadhimi", "Prime Minister of Iraq", "sinjar-agreement"),
            ("Michael Kurilla", "Commander of US Central Command", "kurilla-baghdad"),
            ("Steven Fagin", "US Chargé d'Affaires in Baghdad", "cooper-baghdad-shafaq"),
            ("Brad Cooper", "Commander of US Central Command", "cooper-baghdad-shafaq"),
            ("Abdul Amir Rashid Yarallah", "Chief of Staff of the Iraqi Army", "ain-al-asad-handover"),
            ("Tom Barrack", "US Special Envoy for Syria", "barrack-barzani-erbil"),
        ],
    )
    def test_are_held_on_the_day_of_the_report(self, actors: Actors, name: str, title: str, report: str) -> None:
        published = read_report(SEEDS / "reports" / f"{report}.md").published
        assert published and title in titles(actors, name, published.start)

    @pytest.mark.parametrize(
        "title",
        [
            "President of the Kurdistan Region",
            "Prime Minister of the Kurdistan Regional Government",
            "President of Iraq",
            "Prime Minister of Iraq",
            "President of Syria",
            "Supreme Leader of Iran",
            "President of Turkey",
            "President of the United States",
            "US Secretary of State",
            "US Secretary of Defense",
            "Commander of US Central Command",
            "Commander of CJTF-OIR",
        ],
    )
    def test_have_one_holder_at_a_time(self, actors: Actors, title: str) -> None:
        for year in range(2006, 2026):
            new_year = dt.date(year, 1, 1)
            holders = [actor.name for actor in actors if title in titles(actors, actor.name, new_year)]
            assert len(holders) <= 1, (new_year, holders)
