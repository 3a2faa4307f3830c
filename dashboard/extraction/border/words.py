"""What is done to borders, along them and about them: the words, by what they tell."""

from __future__ import annotations

from dashboard.extraction.grammar.lexicon import wordset

DISCUSS = wordset(
    """
    discuss accuse address touch deal review talk speak negotiate raise compare sound examine tackle cover explore
    debate consider focus exchange mention stress emphasize emphasise highlight express voice confer warn demand urge
    argue quarrel wrangle squabble haggle spar disagree coordinate cooperate liaise
    complain protest
    """
)
SETTLE = wordset("demarcate delimit delineate describe settle define draw redraw fix complete finalise finalize mark")
SECURE = wordset(
    """
    secure reinforce control patrol monitor guard fence strengthen tighten protect
    inspect restore install erect deploy visit man police fortify improve enhance
    boost work beef step build maintain hold watch oversee surveil defend wall tour militarize militarise mine expand
    widen
    """
)
WORK_ON = wordset("repair rehabilitate renovate upgrade modernise modernize develop rebuild refurbish reconstruct")
"""What is done to the buildings of a crossing."""
CLOSE = wordset("close shut seal block blockade suspend halt lock barricade restrict")
OPEN = wordset("open reopen re-open resume lift ease unblock unseal inaugurate unlock")
SEIZE = wordset("seize capture retake recapture overrun storm occupy regain conquer")
CEDE = wordset("hand turn transfer surrender relinquish cede return give")
STATES = {
    "closed": "close", "shut": "close", "sealed": "close", "blocked": "close", "open": "open", "reopened": "open",
    "secure": "secure", "secured": "secure", "controlled": "secure", "fortified": "secure", "guarded": "secure",
    "safe": "discuss", "calm": "discuss", "tense": "clash",
}  # fmt: skip
BUILD = wordset(
    "build erect construct complete install set extend dig finish add put lay string "
    "raise lengthen grow begin start stretch move shift cut reduce "
    "run cover stand cost replace stop keep place position unroll remove dismantle clear"
)
BARRIERS = wordset(
    """
    fence wall trench barrier ditch moat embankment berm fortification mine landmine tower camera barbed-wire wire
    fencing marker pillar sign bunker watchtower sensor radar obstacle minefield palisade
    """
)
STAFF = wordset(
    "deploy post put place send set increase step run conduct launch begin start raise establish station "
    "bolster heighten intensify strengthen tighten boost install equip ramp scale beef reinforce "
    "patrol add double take remove open withdraw watch extend impose introduce reintroduce "
    "reinstate reimpose restore scrap declare "
    "prolong tighten toughen"
)
GUARDS = wordset(
    """
    guard post patrol police checkpoint point camera measure surveillance control tower unit security position check
    radar sensor balloon watchtower outpost fort drone roadblock observer monitor curfew restriction limit ban curb
    screening inspection emergency
    """
)
ARMY = wordset(
    "troop soldier army brigade battalion division regiment marine member tank paratrooper serviceman presence"
)
"""Whose sending to a border is a movement of forces, told as such."""
CLASHES = wordset("clash fighting skirmish firefight battle gunfight violence gunfire hostility shootout flare-up")
FIGHT = wordset("clash fight skirmish battle")
SHOOTS = wordset("exchange open trade fire")
BREACHES = wordset("incursion infiltration violation intrusion trespass breach")
BREACH = wordset(
    "cross breach violate enter infiltrate intrude penetrate smuggle trespass stray slip sneak steal wade traffic "
    "encroach creep swim pour stream flood surge swarm spill crawl"
)
DIGS = wordset("dig bore burrow build discover uncover find excavate")
"""What is done to tunnels under a border."""
MATTERS = wordset("focused focus concerned committed talk discussion agenda priority concern worried alarmed")
"""What a border is, or somebody is about it, where it is spoken of."""
STORM = wordset("storm climb scale break ram breach")
"""What crowds do to a fence on a border."""
DISPUTES = wordset(
    "tension tensions dispute standoff stand-off row conflict confrontation friction escalation impasse disagreement"
)
LASTS = wordset(
    """
    be rise run remain grow escalate flare mount increase ease break continue persist simmer spread erupt heighten raise
    inflame soar spill intensify worsen describe have last drag deepen defuse reduce reignite renew see stoke cause
    """
)
"""What a dispute over a border does, or is said to."""
STOP = wordset(
    "foil thwart stop prevent intercept seize arrest catch detain confiscate capture shoot repel curb fall "
    "drop end kill disrupt turn push bust dismantle uncover nab apprehend block deter repulse discover find eliminate "
    "neutralise neutralize engage deny destroy demolish detect spot down halt frustrate abort break "
    "smash expose apprehend"
)
TRAFFIC = wordset(
    """
    smuggle smuggler smuggling infiltrate infiltration infiltrator drug captagon narcotic weapon pill trafficker
    trafficking traffic contraband migrant narcotics tunnel heroin cocaine hashish cannabis opium meth methamphetamine
    amphetamine fentanyl ammunition rifle explosive explosives arm arms munition cigarette gold fuel livestock antiquity
    artefact artifact banknote refugee asylum asylum-seeker intruder fighter militant mercenary people-smuggler
    """
)
READY = wordset("readiness alert preparedness")
"""What is raised of an army, and not as a matter in talks."""
ABOUT = wordset(
    "security closure control crossing reopening opening dispute demarcation delimitation tension situation"
)
CLOSURES = {"closure": "close", "shutdown": "close", "closing": "close", "reopening": "open", "opening": "open"}
TALKS = wordset("talk talks exchange discussion consultation negotiation meeting")
ALONG = wordset("along at over for on across near around of in with to into under beneath through via past")
