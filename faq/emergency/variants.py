"""Ways of writing that mean the same to the emergency rule: contractions, slang, signs, letters."""

__all__ = ["LETTERS", "SIGNS", "VARIANTS"]

_NOT = "do does did would could should is are was were has have had need must"
_GROUPS = {
    "am": "'m", "will": "'ll", "have": "'ve", "would": "'d", "is": "'s",
    "i am": "im iam imma", "i have": "ive", "it is": "its", "he is": "hes", "she is": "shes",
    "they are": "theyre", "there is": "theres thres ther's", "that is": "thats",
    "what is": "whats wats", "who is": "whos", "you are": "youre ur",
    "can not": "cannot cant can't cnt", "will not": "wont won't", "is not": "isnt aint ain't",
    "going to": "gonna gona gunna boutta bouta finna fixin goin", "want to": "wanna",
    "trying to": "tryna tryin", "got to": "gotta", "have to": "hafta", "let me": "lemme",
    "right now": "rn rnow", "with": "w wth wit wiht", "because": "cuz bc cause coz becuz",
    "you": "u ya", "your": "yr", "are": "r 're", "to": "too 2", "please": "pls plz plss pleas",
    "kill": "unalive unaliving kil kll kiil", "kill myself": "kms", "kill yourself": "kys",
    "end my life": "ctb", "the": "teh da", "tonight": "2nite tonite tnight 2night",
    "tomorrow": "tmrw tmr 2moro tomorow", "man": "guy dude bloke fella fellow gentleman male homie",
    "men": "guys dudes", "woman": "lady chick female", "someone": "somebody some1 sombody",
    "everyone": "everybody every1", "nobody": "noone", "mom": "mum mommy mama momma mami",
    "dad": "daddy papa papi", "being": "beeing bein", "boyfriend": "bf", "girlfriend": "gf",
    "neighbor": "neighbour",
    "neighbors": "neighbours", "brother": "bro brotha", "sister": "sis",
    "husband": "hubby hubs hushand", "wife": "wifey", "year old": "yo", "live": "liv",
    "house": "hous hse", "feel": "feal", "gray": "grey", "kid": "kiddo", "sergeant": "sgt sarge",
    "lieutenant": "lt", "officer": "ofc cop policeman policewoman", "911": "nine-one-one",
    "overdosing": "od'ing oding odeing", "overdosed": "od'd oded odd", "gun": "strap gat guns",
    "training": "trainings", "through": "thru", "breathe": "breath breathin",
    "beating": "beatin", "coworker": "coworkers", "friend": "bestie mate frend fren",
    "before": "b4", "help": "halp hlp hepl", "wake up": "wakeup", "can": "cn",
    "anymore": "nemore nomore", "just": "jus jst", "broke": "brok", "alone": "alon",
    "school": "skool scool", "nothing": "nuthin nothin",
    "kidnapped": "kidnaped", "them": "em", "phone": "fone", "myself": "meself",
    "suicide": "sewerslide suiside suacide", "suicidal": "sewerslidal suisidal",
    "police": "popo 5-0", "what": "wat wut",
    "though": "tho", "stepdad": "step-dad",
    "deescalation": "deescalate deescalated deescalating", "me": "meh", "thing": "thingy",
}  # fmt: skip

VARIANTS = {form: canon for canon, forms in _GROUPS.items() for form in forms.split()}
VARIANTS |= {f"{verb}n't": f"{verb} not" for verb in _NOT.split()}
VARIANTS |= {f"{verb}nt": f"{verb} not" for verb in _NOT.split()}

# Emoji that say what a word would say.
SIGNS = {"🔫": " gun ", "🔪": " knife ", "🗡": " knife ", "💊": " pills ", "🆘": " help me ",
         "’": "'", "‘": "'", "ʼ": "'", "´": "'", "＇": "'", "`": "'"}  # fmt: skip

# Letters of other scripts that pass for Latin ones, after case folding.
LETTERS = str.maketrans(
    "аеорсухіјѕԁһкмтвнгпԛԝӏαβεικνορτυχωηγλөłøđıƅɡɩʀɪɴʟᴀᴇᴏᴛᴜᴋᴄᴅᴍ",
    "aeopcyxijsdhkmtbhrnqwlabeikvoptuxwnylolodibgirinlaeotukcdm",
)
