"""English words one slip away from a keyword of the emergency rule, which repair leaves alone."""

__all__ = ["ENGLISH"]

_WORDS = (
    "alice alike aline ambulances attached attaching barents batter beading beaming bearing"
    " beater beatings belter belting berating bester besting bette betters betting bettor billing"
    " bitter bleating bleeping blending boating boyfriends breaching breading breathed breather"
    " breaths breathy breeding bride bridged bridger bridges bridget bridie bridle brothel"
    " brothers browning buildings bumping bunching butter casing ceasing chafing charing childrens"
    " chocked choker chowing coked coking collapse collapses cooked cooking creaking crowning"
    " dagger dancer dander dangers danner dedication depute dinger dissing downing droning"
    " drownings dumping emergence farther fathers fatter feather fiend fitting follower followings"
    " fried frowning gartner girlfriends gunmen gunshot gutman guzman harry heating hiking hinting"
    " hiring hissing hollowed hollowing hooter hooting horry horse housed houser houses humping"
    " hurling hurray hurtling husbands intrude intruded intrudes keating kidnapper killen killer"
    " killings kipling kissing knifed knifes laughter licking liking lining livings loving lumping"
    " lunching massing mather mediation meditation messing milling misting misusing mosher mothers"
    " munching nicking offices outsider outsides outsize overdoing overdone overdoses paint parent"
    " partners patents pease phasing piles pilling pinching pint piston pitting pleased pleaser"
    " pleases pointe pointy poisons poisson policed polices polite polls polson pont postage"
    " prison pulsed pulses pumping purse rapped reasons richt rife riffle rifled rights righty"
    " rile sacred scaled scare scaredy scarred scholl schools scooter scooting scored seared"
    " seating shared shooters shootings shorter shorting shouting simeone sisters sitter skilling"
    " snared soared spared stabbings stabling stacking staking stalling strapped stubbed suicides"
    " swabbed tabbed tapped ticking tilling trapper tripped wicking widow willing windom wrapped"
    " wreaking"
)
ENGLISH = frozenset(_WORDS.split())
