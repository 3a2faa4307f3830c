"""Who may do what: all that the deployment allows is for those whom the server knows, and less for the others."""

from __future__ import annotations

import pytest

from dashboard.rights import Visitor, granted, is_local, refusal, signed_in
from dashboard.settings import Allow, Settings

ANN = Visitor(signing_in=True, name="Ann", email="Ann@news.test")
BEN = Visitor(signing_in=True, name="Ben", email="ben@news.test")
NAMELESS = Visitor(signing_in=True)
FAR, HERE = Visitor(), Visitor(local=True)


def may(allow: Allow, visitor: Visitor, *editors: str) -> Allow:
    return granted(Settings(allow=allow, editors=frozenset(editors)), visitor).allow


class TestGranted:
    @pytest.mark.parametrize("visitor", [ANN, NAMELESS, FAR, HERE])
    def test_nobody_does_more_than_read_where_the_dashboard_is_read_only(self, visitor: Visitor) -> None:
        assert may("read", visitor) == "read"

    def test_where_people_sign_in_only_those_who_did_write(self) -> None:
        assert [may("suggest", visitor) for visitor in (ANN, NAMELESS)] == ["suggest", "read"]
        assert [may("edit", visitor) for visitor in (ANN, NAMELESS)] == ["edit", "read"]

    def test_sitting_at_the_machine_is_no_way_around_signing_in(self) -> None:
        assert may("edit", Visitor(signing_in=True, local=True)) == "read"

    def test_of_those_who_signed_in_only_the_editors_keep_reports_where_some_are_named(self) -> None:
        assert [may("edit", visitor, "ann@news.test") for visitor in (ANN, BEN)] == ["edit", "suggest"]

    def test_who_has_no_address_is_no_editor(self) -> None:
        assert may("edit", Visitor(signing_in=True, name="Ann"), "ann@news.test") == "suggest"

    def test_where_nobody_signs_in_only_the_machine_itself_keeps_reports(self) -> None:
        assert [may("edit", visitor) for visitor in (HERE, FAR)] == ["edit", "read"]

    def test_where_nobody_signs_in_anyone_suggests_where_that_is_allowed(self) -> None:
        assert [may("suggest", visitor) for visitor in (HERE, FAR)] == ["suggest", "suggest"]


class TestRefusal:
    def test_is_nothing_where_all_is_granted(self) -> None:
        assert refusal(Settings(), FAR) == refusal(Settings(allow="edit"), ANN) == ""

    def test_says_why(self) -> None:
        editing = Settings(allow="edit", editors=frozenset({"ann@news.test"}))
        assert "from the machine that this dashboard runs on" in refusal(editing, FAR)
        assert "Who signs in" in refusal(editing, NAMELESS)
        assert "You may propose corrections" in refusal(editing, BEN)


class TestSignedIn:
    def test_is_who_the_provider_says(self) -> None:
        claims = {"is_logged_in": True, "name": "Ann", "email": "Ann@news.test", "email_verified": True, "sub": "1"}
        assert signed_in(claims) == ANN

    @pytest.mark.parametrize("said", [False, None, "true", 1])
    def test_is_nobody_unless_that_is_certain(self, said: object) -> None:
        assert signed_in({"is_logged_in": said, "name": "Ann", "email": "ann@news.test"}) == NAMELESS

    def test_has_some_name(self) -> None:
        assert signed_in({"is_logged_in": True, "sub": "1"}).name == "1"

    def test_has_no_address_that_the_provider_calls_unverified(self) -> None:
        claims = {"is_logged_in": True, "name": "Ann", "email": "ann@news.test", "email_verified": False}
        assert signed_in(claims).email == ""


HOME = {"host": "localhost:8501", "origin": "http://localhost:8501"}


class TestLocal:
    @pytest.mark.parametrize(
        ("address", "headers"),
        [
            ("127.0.0.1", HOME),
            ("::1", {"host": "[::1]:8501", "origin": "http://[::1]:8501"}),
            ("127.0.0.1", {"host": "127.0.0.1:8501", "origin": "http://127.0.0.1:8501"}),
        ],
    )
    def test_is_who_opened_the_machine_s_own_address_on_it(self, address: str, headers: dict[str, str]) -> None:
        assert is_local(address, headers)

    @pytest.mark.parametrize(
        ("address", "headers"),
        [
            ("192.0.2.7", HOME),
            (None, HOME),
            ("127.0.0.1", {}),
            ("127.0.0.1", {**HOME, "x-forwarded-for": "192.0.2.7"}),
            ("127.0.0.1", {**HOME, "host": "watch.test"}),
            ("127.0.0.1", {**HOME, "origin": "https://watch.test"}),
            ("127.0.0.1", {"host": "localhost:8501"}),
            ("127.0.0.1", {**HOME, "origin": "null"}),
            ("127.0.0.1", {**HOME, "origin": "http://[odd"}),
        ],
        ids=[
            "afar",
            "unknown",
            "no headers",
            "proxy",
            "proxy's host",
            "another page",
            "no origin",
            "null",
            "no address",
        ],
    )
    def test_is_nobody_else(self, address: str | None, headers: dict[str, str]) -> None:
        assert not is_local(address, headers)
