"""Concepts of danger and of everyday business, each a set of plain words."""

from collections.abc import Iterator
from functools import cache, lru_cache

__all__ = ["CONCEPTS", "concepts"]

CONCEPTS: dict[str, str] = {
    "i": "i me my myself mine",
    "we": "we us our ourselves",
    "you": "you your yours yourself",
    "third": "he she him her his hers himself herself someone man woman stranger girl boy",
    "they": "they them their people men women guys",
    "kin": "wife husband spouse partner boyfriend girlfriend fiance ex mom mother dad father"
    " stepdad stepmom brother sister friend buddy roommate neighbor coworker uncle aunt"
    " cousin niece nephew grandma grandpa grandmother grandfather family parent parents",
    "child": "kid child baby toddler son daughter infant newborn teen teenager grandson"
    " granddaughter kids children boy girl year_old little",
    "gun": "gun pistol rifle shotgun glock firearm handgun revolver trigger holster ammo"
    " bullet magazine sidearm round barrel",
    "blade": "knife blade machete axe hatchet sword razor bat crowbar hammer bomb grenade"
    " explosive scissors weapon ticking molotov",
    "shoot": "shoot shot shots shooting gunshot gunshots fired firing gunfire gunman shooter"
    " aim aiming pointing pointed bang",
    "strike": "hit hitting beat beating punch punched kick kicked slap choke choking strangle"
    " attack attacked assault stab stabbed hurt hurting slam smash smashing ram"
    " ramming swing threw trample rape raped touch shove shoved",
    "kill": "kill killed killing murder slaughter massacre columbine execute",
    "die": "die dead dying death died alive funeral coffin grave heaven corpse suicide suicidal",
    "wound": "blood bleed bleeding broke broken wound injured injury bruise bruises cut"
    " burned burnt burning sliced electrocuted shocked crushed stuck swelling swollen"
    " rib ribs",
    "body": "chest heart head mouth neck throat arm leg lips face eyes stomach hand skin"
    " pulse heartbeat breath side wrist lungs brain",
    "breathing": "breathe breathing breathes choke choking gag gagging swallow gasp gasping cough",
    "down": "collapse collapsed unconscious unresponsive limp faint fainted seizure foam"
    " foaming convulse slump slurring slur dizzy numb move moving respond wake waking"
    " awake pass confused blue purple gray pale fell nonsense",
    "drug": "pill pills meds overdose overdosed od fentanyl heroin meth opioid xanax oxy"
    " narcan inject injected needle tylenol poison bleach antifreeze swallow swallowed"
    " drug drugged insulin bottle drank",
    "illness": "stroke attack diabetic sugar allergic pregnant fever sting epipen asthma"
    " labor contraction heatstroke epi",
    "fire": "fire smoke flame burning burn explosion fumes monoxide alarm burnt",
    "water": "drown drowning river lake creek pool flood sink ice kayak swim canal ocean",
    "crash": "crash wreck rollover flipped upside trapped pinned rubble collapse ambulance"
    " sidewalk highway road ditch",
    "home": "door window house room bedroom bathroom basement closet backyard stairs"
    " apartment porch garage kitchen attic tent alley driveway trunk van fence wall"
    " balcony",
    "intrude": "break breaking broke handle trying climb climbing kick banging pounding"
    " knocking burglar intruder robber mask masks entered lurking",
    "hide": "hide hiding hidden under lock locked barricade barricaded quiet quietly whisper"
    " noise silent pretend pretending closet behind",
    "pursue": "follow following followed stalk stalking stalker chase chasing chased watch"
    " watching outside coming cornered",
    "hold": "grab grabbed drag dragged tie tied held hostage captive kidnapped took taken"
    " gunpoint trapped",
    "scream": "scream screaming yell yelling cry crying shout shouting",
    "fear": "scared afraid terrified danger unsafe frightened panic worried fear",
    "help": "help hurry please emergency quick fast send sos",
    "police": "police 911 cops ambulance paramedic dispatch units medic 10-33 backup",
    "now": "now tonight still currently just right moment minutes hours happening",
    "gone": "missing lost gone disappear disappeared vanish vanished wandered ran walked"
    " nobody never seen search alzheimers dementia autistic stranger internet slipped",
    "farewell": "goodbye goodbyes bye farewell letter letters note notes wrote writing "
    " forgive love loved miss posted texted",
    "end": "end ending over finish finished done permanently forever rest peace sleep anymore"
    " stop quit exist existing existence finally late gone fix",
    "worth": "burden matter waste worthless hopeless nothing nobody alone empty pointless"
    " useless failure mistake ruined ghost better without deserve",
    "pain": "pain suffer suffering tired exhausted miserable unbearable hurting numb broken"
    " living lonely",
    "means": "bridge rope noose tracks edge roof ledge jump jumping overpass cliff tower tree"
    " wheel insurance_money drove truck belt ceiling",
    "threat": "threaten threatened threatening revenge regret voices hurting",
    "service": "deputy officer sergeant cruiser badge shift squad patrol beat career duty"
    " trooper uniform lieutenant",
    "drunk": "drunk drinking drink high raging angry mad crazy violent",
    "not": "not never no nothing nobody none",
    "want": "want wanting wish wishing hope hoping rather going",
    "think": "think thinking thought thoughts keep feel feeling know imagine imagining",
    "business": "price cost invoice form website page portal link login email registration"
    " register seat seats schedule budget quote vendor grant county council"
    " certificate receipt refund fee book booking lunch parking brochure hotel"
    " venue materials handout pdf office date dates contract purchase order"
    " discount chat question information info number deadline connect reply"
    " address account answer wheelchair gear fit free job team boss chief",
    "course": "course class training train force legal legally law supervisor weekend"
    " weekends friday sit dealing safer trainer trainee teach taught instructor"
    " lesson module curriculum cover seminar session program academy learn attend"
    " attendee workshop certification deescalation exercise drill scenario policy"
    " technique ttt t3 hours department agency agencies officers deputies"
    " dispatchers cit 988 student students",
    "asking": "does do can could would is are what how which when where who why may should if",
    "courtesy": "thanks thank hello hi regards haha lol appreciate",
    "past": "ago last year years month months previously since was were had did",
}
_ENDINGS = ("'s", "s", "es", "ed", "ing", "d", "er")


@cache
def _places() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for concept, words in CONCEPTS.items():
        for word in words.split():
            found[word] = (*found.get(word, ()), concept)
    return found


def _forms(word: str) -> Iterator[str]:
    yield word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            yield word[: -len(ending)]
            yield word[: -len(ending)] + "e"


@lru_cache(maxsize=8192)
def _of_word(word: str) -> tuple[str, ...]:
    places = _places()
    return next((places[form] for form in _forms(word) if form in places), ())


def concepts(words: list[str]) -> set[str]:
    """Give the concepts that a row of canonical words speaks of."""
    return {concept for word in set(words) for concept in _of_word(word)}
