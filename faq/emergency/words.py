"""The vocabulary of the emergency rule: named choices for cue templates, in canonical spelling."""

__all__ = ["CLASSES", "COMMON"]

_KIN = (
    "wife husband spouse partner boyfriend girlfriend fiance fiancee ex mom mother dad father"
    " stepdad stepfather stepmom stepmother son daughter kid child baby toddler infant brother"
    " sister friend buddy roommate flatmate neighbor coworker colleague uncle aunt cousin nephew"
    " niece grandma grandpa grandmother grandfather grandson granddaughter stepson stepdaughter"
    " newborn year_old boy girl"
)
_RANKS = (
    "officer deputy sergeant captain lieutenant corporal trooper detective chief boss student"
    " instructor trainer trainee attendee classmate cadet recruit teacher employee customer guest"
)
_GUNS = (
    "gun pistol rifle shotgun handgun glock revolver firearm weapon sidearm service_weapon"
    " ar15 ak47 guns rifles pistols weapons"
)
_BLADES = "knife blade machete axe hatchet sword razor knives scissors screwdriver"

CLASSES = {
    "kin": _KIN,
    "near": f"{_KIN} {_RANKS} kids children sons daughters friends neighbors parents family",
    "third": (
        f"{_KIN} he she they someone man men woman women person people suspect subject"
        " shooter gunman stranger teen teenager intruder robber attacker stalker patient inmate"
        " client caller jumper veteran crowd gang him her kids children driver dog guard"
    ),
    "they": "he she they someone it",
    "gun": _GUNS,
    "blade": _BLADES,
    "weapon": f"{_GUNS} {_BLADES} bat bats hammer crowbar bomb grenade explosives",
    "harm": (
        "kill shoot stab hurt murder harm strangle attack rape beat choke burn drown hang cut end"
        " off poison smother"
    ),
    "harming": (
        "killing shooting stabbing hurting murdering harming strangling attacking raping beating"
        " choking burning drowning hanging cutting offing poisoning ending"
    ),
    "hits": (
        "hit hits hitting beat beats beating choke chokes choked choking strangle strangles"
        " strangling strangled punch punches punching punched kick kicks kicking kicked slap slaps"
        " slapping slapped attack attacks attacking attacked rape rapes raping raped stab stabs"
        " stabbing stabbed abuse abuses abusing assault assaults assaulted assaulting hurts"
        " hurting threatening threatens grabbed shoved pushing suffocating"
    ),
    "selves": "himself herself themselves themself hisself itself",
    "place": (
        "house home apartment flat building lobby school campus office station store shop mall"
        " church hospital street yard driveway garage car parking hallway hall room door window"
        " porch basement attic bedroom bathroom kitchen classroom library park bus train block"
        " neighborhood corner walmart bar restaurant courthouse jail precinct lot"
    ),
    "height": "bridge ledge overpass roof rooftop railing edge cliff balcony tower parapet",
    "meds": (
        "pills pill meds medication medications medicine tablets tylenol ibuprofen aspirin oxy"
        " oxys oxycodone xanax valium ambien opioids fentanyl insulin benzos antidepressants"
        " painkillers percocet paracetamol advil sleeping_pills bottle prescription"
    ),
    "poison": (
        "bleach cleaner poison antifreeze battery detergent pesticide chemicals magnet magnets"
        " acid gasoline drano disinfectant mushrooms berries"
    ),
    "police": "police 911 ambulance help cops medic paramedics backup units officers emt",
    "soon": "tonight today tomorrow soon now after anymore then morning",
    "now": (
        "right_now just_now currently as_we_speak as_i_type at_the_moment this_minute"
        " at_this_moment"
        " this_second happening_now is_happening as_i_write in_progress_now going_on_now"
    ),
}

# Words too frequent to decide which cues are worth trying.
_FREQUENT = (
    "i me my we us our you he she they it him her them the a an and or to of in on at for with"
    " is are am was be been being do does did not no have has had got get will would can could"
    " should if when what who how that this there here so just now out up off about from by as"
    " want going need know like think one all any some please help course class officer officers"
    " someone people man said says go come take took left end it's after anymore into"
)
COMMON = frozenset(_FREQUENT.split())
