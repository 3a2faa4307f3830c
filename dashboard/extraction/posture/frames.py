"""Verb classes: what each verb tells of a force, and what must stand with it before it tells that.

The classes follow VerbNet's (send, carry, escape, lodge, calibrate) as far as armies do such things.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

Need = Literal["force", "place", "army", "count", "strength", "preposition", "object", "no-object", "passive"]
"""What a verb of common use needs before it speaks of forces.

force: what moves is called a force or is counted; army: so is whoever goes, by a noun for an army;
strength: it is the number of a force;
place, count, preposition, object: one of these stands with the verb; no-object: nothing is done to anybody;
passive: it is done to the force, and told as nothing else: "was seen at", not "is seen as".
"""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a verb tells of a force: the sort of movement, and on what conditions."""

    pattern: str
    needs: frozenset[Need] = frozenset()
    particles: frozenset[str] = frozenset()
    """Words of which one must stand with the verb: "pull out", "scale back"; none: it stands alone."""
    by_states: bool = False
    """Whether a government that does it does it by its army: "Russia withdrew from Kabul"."""


_CLASSES: tuple[tuple[str, str, str], ...] = (
    # pattern, what the verbs need, verbs; "pull:out,back" stands only with one of these words
    ("move", "", "move relocate redeploy transfer shift reposition rotate realign redistribute regroup"),
    ("move", "force", "take:back,home bring:home,back"),
    ("leave", "", "withdraw leave depart exit evacuate vacate quit abandon retreat disengage"),
    ("leave", "", "pull:out,back,away,from,off"),
    ("leave", "army", "decamp go:home head:home come:home fall:back draw:back clear:out move:out ship:out flee"),
    ("leave", "force", "repatriate recall expel oust eject evict remove extricate extract"),
    (
        "leave",
        "force",
        "kick:out send:home,back fly:home,out drive:out,from push:out force:out,from chase:out,from",
    ),
    ("leave", "force object", "order:out draw:out take:out call:back,home pull:from lead:out"),
    (
        "reduce",
        "",
        "reduce lower shrink downsize slide drop fall decrease halve trim slash consolidate dwindle cap cut",
    ),
    ("reduce", "", "scale:back,down take:down bring:down,below,under draw:down,together thin:out pare:back,down"),
    ("grow", "", "increase boost expand bolster augment strengthen scale:up beef:up build:up step:up ramp:up top:up"),
    ("grow", "force", "double triple quadruple raise rise climb swell grow enlarge upgrade"),
    ("grow", "strength", "reinforce"),
    ("grow", "strength count", "bring:to take:to reach"),
    ("grow", "force count", "reach"),
    ("send", "", "deploy send dispatch reinforce airlift commit mass amass mobilise mobilize scramble detach muster"),
    ("send", "", "parachute airdrop preposition pre-position pour:into,in surge:into,to,in"),
    ("send", "preposition", "position"),
    ("send", "force place object", "land"),
    ("send", "force place", "reassign summon throw:into fling:into order bring rush fly ship gather assemble"),
    ("send", "force place", "concentrate divert redirect funnel"),
    ("send", "force place", "ferry transport carry truck bus convey lift shuttle"),
    ("send", "force count object", "announce promise approve authorise authorize"),
    ("send", "force object", "provide contribute lend supply pledge offer earmark assign allocate second"),
    ("send", "force object", "attach activate"),
    ("send", "force count object", "add call:up"),
    ("send", "force place preposition", "ready readie prepare"),
    ("send", "place", "bring:to,into"),
    ("send", "force place preposition", "put place install emplace insert"),
    ("arrive", "", "arrive enter penetrate infiltrate deploy-in"),
    ("arrive", "force", "join receive welcome"),
    ("arrive", "force place", "expect await unload offload"),
    ("arrive", "force no-object", "return land disembark"),
    ("arrive", "army", "cross reach come go head sail march roll travel visit proceed transit steam fly rumble dock"),
    ("arrive", "army", "touch:down stream:into,in flow:into flood:into sweep:into call:at set:off,out turn:up"),
    ("arrive", "army", "set:sail pull:into make:for put:in moor berth"),
    ("leave", "army", "weigh:anchor"),
    ("leave", "army no-object", "put:out"),
    ("leave", "army place", "pack:up"),
    ("arrive", "army", "fan:out spread:out,through,across set:foot embark:for depart:for"),
    ("arrive", "force", "bind:for"),
    ("arrive", "force place passive", "head:for,to,toward,towards"),
    (
        "arrive",
        "army no-object",
        "advance push drive thrust back slip creep walk ride race trek file pour stream edge limp crawl",
    ),
    ("station", "army place", "dig:in entrench"),
    ("follow", "army no-object", "follow"),
    ("station", "", "station post base headquarter encamp garrison billet bivouac"),
    ("station", "force", "house quarter locate"),
    ("stay", "", "remain stay spread number total linger loiter hover"),
    ("stay", "army count", "stand:at amount:to"),
    ("stay", "place", "serve operate patrol guard"),
    ("stay", "army place", "fight:alongside,beside"),
    ("stay", "force place", "detect spot track observe sight record register"),
    ("stay", "force place passive", "see"),
    ("stay", "count place", "form constitute comprise fight"),
    ("end", "", "end conclude finish terminate expire cease close complete wind:down,up wrap:up run:out lapse"),
    ("extend", "", "extend prolong renew authorise authorize"),
)


_BY_STATES = frozenset({"withdraw", "pull", "retreat", "disengage", "vacate"})


def _frames() -> Iterator[tuple[str, Frame]]:
    for pattern, needs, verbs in _CLASSES:
        for entry in verbs.split():
            verb, _, particles = entry.partition(":")
            asked = frozenset(particles.split(",")) if particles else frozenset[str]()
            yield verb, Frame(pattern, frozenset(needs.split()), asked, verb in _BY_STATES)  # type: ignore[arg-type]


def _by_verb() -> dict[str, tuple[Frame, ...]]:
    """The frames of each verb, those with particles first: the more is said, the more it tells."""
    found: dict[str, list[Frame]] = {}
    for verb, frame in _frames():
        found.setdefault(verb, []).append(frame)
    return {verb: tuple(sorted(frames, key=lambda frame: not frame.particles)) for verb, frames in found.items()}


FRAMES = _by_verb()
"""What each verb may tell of forces."""


def frames_of(verb: Token) -> Iterator[Frame]:
    """Yield what a verb may tell of forces by the words that stand with it, the likeliest first."""
    done_to = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    beside = {child.lower_ for child in verb.children if child.dep_ != "aux"}
    beside |= {child.lower_ for noun in done_to for child in noun.rights if child.lower_ == "from"}
    for frame in FRAMES.get(verb.lemma_.lower(), ()):
        if not frame.particles or frame.particles & beside:
            yield frame
