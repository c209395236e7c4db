"""Weights of words and pairs of neighbours in hundredths, by `benchmarks/safety_fit`."""

__all__ = ["TERM_WEIGHTS"]

TERM_WEIGHTS = """
12 62|14 74|20 43|30 50|6 45|9 79|^ a 149|^ active 32|^ add -30|^ am -37|^ an 67|^ any -41|
^ are -61|^ asking 104|^ can 38|^ code 31|^ could -40|^ dad 28|^ for -28|^ give -19|^ good -26|
^ got -28|^ has -49|^ have -41|^ hello -48|^ help 87|^ honestly 30|^ hostage 29|^ hours 33|
^ how -76|^ if 76|^ in -46|^ inmate 39|^ is -149|^ it 62|^ last 59|^ let -22|^ man 67|^ need 52|
^ no -44|^ nobody 52|^ not 43|^ officer 95|^ on 37|^ one 60|^ please 48|^ pretend 51|^ public -25|
^ put -55|^ she 27|^ some 65|^ someone 91|^ sorry -41|^ stop -31|^ student 33|^ take -21|
^ that -43|^ there 80|^ they 51|^ this 44|^ three 32|^ train 29|^ two 31|^ what -64|^ where -30|
^ which 40|^ who -49|^ why -85|^ will -80|^ yes 40|^ you 115|^ ~ -33|a blade 35|a bomb 30|
a bridge -64|a bunch 49|a call -21|a class 77|a colleague -53|a deputy -81|a hostage 28|
a human -27|a journalist -21|a knife -52|a line 67|a man -73|a month 30|a mother -27|a note 21|
a phone 50|a refund 38|a reminder -88|a rifle 23|a standoff 23|a student 89|a suicidal -39|
a suspect 39|a table -96|a taxi -93|a test -31|a veteran 31|a woman -32|about -82|about my -31|
about to 23|accident 24|actor -40|add -32|address 34|after 73|after this 45|agency -23|ago -36|
ago and -32|alive 62|all 54|allowed -47|already $ -24|already -23|already there -30|always -27|
am 24|am a -70|am about 47|am being 34|am done -39|am going 99|am hiding -29|am i -45|am in 29|
am looking -70|am not -25|am out -24|am outside -23|am stuck -48|am the 62|an accident 47|
an answer 32|and 97|and a -12|and he 37|and i 41|and no -28|and nobody -61|and one 49|
and people 90|and said 38|and says -73|and the 61|and then 41|and they 31|and we 37|another -41|
answering 30|any -53|anybody 23|anymore $ -85|anymore -38|anyone $ 39|anyone 91|anything -32|
anything in -24|apartment 51|are 50|are a 18|are in 25|are not -55|are there -42|are you -25|
armed man 29|around 118|as 21|as a -53|ask about 51|asked -27|asked me -38|asking 39|
asking again -33|asks 30|asleep -21|assist -40|assist me -40|at 53|at my 44|at the 46|ate 47|
away $ -29|baby $ 26|baby 62|back -60|back from 48|back to -77|back with -26|background -42|
bad $ 23|bad for -33|bag $ -49|bag -72|be 53|be around 102|be dead 36|be gone 22|be here 66|
be so 37|be there -58|beat -33|because 48|bed $ -28|bed -64|been 44|been waiting -60|before 48|
being 95|being alive 54|belt 24|between -39|big -27|bill $ -26|bill -95|binders -57|black 46|
blade 35|bleeding 43|blood 40|blue 31|boat 97|body hurts -34|bostain -33|both $ 33|bother 21|
boy 49|boyfriend 42|break 26|breathe 51|bridge -114|bridge and -37|bring -50|bring the -36|
broke the -50|broken $ -41|broken -44|brother -34|budget -31|bullet 48|bunch 49|bunch of 49|
buried 57|bus $ -28|bus -27|by a 46|by mistake -49|bye $ 38|call me -94|calls $ -27|calls -133|
calls like -45|calm -67|calm down -49|came home 21|can -76|can anyone -27|can he -69|can hear 76|
can i -98|can it -41|can my -23|can not 23|can only 36|can this 56|can we -32|can you 52|
cancel my 34|captain -41|car 41|card $ -29|card -92|carry 36|certified $ 46|certified 42|chair 65|
chat $ 49|chat 59|check 22|chest 34|chief -64|child -27|child broke -69|class 50|class costs 32|
class in 105|classroom -55|closer 23|code $ -51|code -28|coffee $ -31|coffee -93|collapsed 26|
colleague -49|come $ -78|come 37|come back 78|community -42|complaint $ -30|complaint -35|
contact 55|coordinator -28|cops -33|costs 26|council -33|court $ -30|court -34|courthouse $ 42|
courthouse 40|coworker 31|crashed -34|credit -25|credit score -57|crew 36|crisis -51|crowd 34|
cut 97|dad 47|dad is 40|damaging -27|damaging to -27|day $ -30|day -48|day can -38|dead $ 48|
dead 33|deescalate -71|deescalate him -24|deescalation $ -29|deescalation -46|department $ -31|
department host 25|deputies -22|desk -31|did 27|did not 23|die $ 62|die 40|died -71|
dispatchers -46|do $ 100|do 28|do i -70|do it 66|do not 42|do something 57|do this 45|do we -44|
doe -50|does -20|does anyone 22|does it -59|does not 36|does this -26|dog 40|doing 35|done $ -26|
done -69|down $ 53|down 97|down the 33|drank 54|drill -38|driver 51|drop -30|dropped 47|
during the 31|duty 59|early -36|elm 49|email -41|emergency -35|empty 29|end $ 72|end 46|engine 43|
english -26|enough $ 82|enough 98|enroll -41|ever $ 53|ever 31|everyone $ 23|everyone 96|
everyone is 33|everything 75|everywhere 52|existing $ 32|existing 32|eyes -32|fall $ 42|fall 39|
family 34|father -44|father needs -27|feel 29|feel bad -33|feel like 69|fell asleep -29|fight 29|
find the -71|fine 27|first $ -24|first page -35|fix 31|flight $ -44|flight -65|flip -53|
floor $ 53|floor 52|flyer -48|follow -29|followed 29|following 22|for asking -42|for cops -19|
for good 32|for his -27|for me 102|for my 85|for ten 37|for the -11|for this -19|for work 33|
force $ -36|force -92|form -55|found 31|four 40|four officers 38|friend $ 44|friend 85|
friend and -45|friend never -27|from -25|from me 45|from my -48|from the 106|from this -44|
from us -35|front 31|front of 33|gain -22|game -64|gas 23|get back -59|get in -37|get my -29|
get police 60|get the 45|give -60|give me -31|glass 58|go $ 31|go 68|go hands -45|going 89|
going off 27|gone $ 27|gone -57|gone for -37|gone through -26|good night 52|goodbye $ 53|
goodbye 60|goodbyes 38|got 43|got a -32|got my 52|got shot 50|gun 15|gun and -58|gun in 47|gym 25|
had -69|hair 57|half -28|hall 33|hand $ 43|hand 21|hand or -39|hands on -45|hang 26|happens 26|
happens to 34|hard -23|has 56|has been 51|have a 46|have an 37|have been -19|have my 35|
have someone -44|have to -49|having 57|having a 43|he 119|he has 32|he is 40|he left -44|
he took 32|he wants -49|he will 79|head $ 45|head 33|hear 57|hear the 33|heart 72|hello -51|
help $ 46|help 105|help me 51|help us 55|help with -93|helps -35|her 80|her son -27|here $ 33|
here anymore 55|hiding -26|high -36|him 70|himself -54|himself in 29|his 66|his back -27|hit 128|
hitting 51|hitting me 25|hold -63|holding 40|homework 32|honestly 56|honestly i 30|hope 61|
host 22|host a 24|hostage 48|hours for 35|hours is -30|house $ -53|house is 40|how -34|how do -32|
how you 38|human -33|hurry 29|hurt $ 29|hurt -51|hurts -64|hurts after -34|husband 19|
husband is -42|husband went 28|i 41|i am 74|i can 80|i could 34|i cut 87|i do -23|i drank 35|
i get 72|i got 33|i had -29|i have 54|i keep 28|i left -40|i live 22|i lost -53|i miss -60|
i never -66|i send -29|i share -65|i should 56|i stop 46|i tried 48|i want -72|i will 84|
i would -47|if 62|if he -43|if i 54|if it 25|if the -64|if you 102|improve -41|in 44|in a 34|
in class 30|in court -27|in danger -29|in front 33|in her 30|in it 25|in law 38|in looking -40|
in mine -39|in our 54|in the 91|inmate 36|inside $ 106|inside 166|insurance 51|interview -32|
into 30|invoice -32|is $ -30|is 141|is a -34|is about -16|is all -20|is at -58|is broken -41|
is damaging -27|is dead -35|is for -30|is going -28|is gone -62|is got -41|is having 38|
is hitting 39|is holding 24|is it -102|is locked -60|is missing 27|is my -14|is name -33|
is not -67|is off -22|is standing -36|is te 28|is that -58|is the 52|is there -80|is this -72|
is throwing 38|is using -38|is waiting -28|is ~ -31|it $ -61|it 28|it all 24|it anymore -29|
it be -38|it for 89|it help -47|it is 28|it just -29|it on -72|it so 54|it take 32|it the 47|
it was 66|it would 32|jail -29|jane -49|jane doe -49|job 68|join -38|journalist -25|jump $ 25|
june -25|just 132|keep 48|keeps -66|keeps asking -29|keys 28|kids 42|kids are -90|kill 77|
kill me -31|kill myself 78|killed -69|killing 33|killing myself 44|kitchen 39|knife -44|knives 35|
know -55|know what -42|know when -24|lap 28|last 26|last month -33|last year -37|late $ -64|
late -105|later $ -41|later -52|law 28|least 42|leave -51|leaving 76|left a 36|left me -57|
left the 51|length -22|let me -26|let us -21|life $ 82|life 128|lights $ -43|lights -67|
like it -75|like this 28|line 88|line of 39|list $ -41|list -124|live 56|live anymore 27|
live for 30|loaded 35|lobby 65|locate -53|locate the -30|log 22|long 33|long does 28|longer 113|
looking 33|looking at -66|looks 33|lose 25|lost -62|lost the -25|lot $ 64|lot 37|loud $ 28|
loud 23|mail -46|make it -39|make the -37|makes -18|man $ -39|man 22|man in 29|man is -38|
man on 69|man who 25|manuals -89|many 42|many days 56|many hours -31|matter 68|may -79|maybe -40|
maybe the -30|me $ 50|me a -42|me about -69|me at 39|me back -29|me i -41|me if -59|me in 55|
me know -26|me out -58|me the -51|me up -28|meaning -52|meaning of -50|men in 23|menu $ -44|
menu -65|mess 37|mi 240|milk $ -62|milk -124|minutes 42|miss -52|miss one -27|missing $ 37|
missing 26|mistake $ -49|mistake -46|mom $ 29|mom keeps -47|money $ 59|money 35|month and -33|
more 83|mother has -26|mouth $ 89|mouth 66|much 53|my baby 22|my bag -81|my bill -89|my body -34|
my boyfriend 28|my card -89|my chief -46|my child -57|my coworker 30|my credit -57|
my department 33|my deputy 29|my dog 38|my eyes -40|my father -42|my gun 46|my hand 18|
my head -66|my house -54|my husband 26|my kids 51|my last 39|my life 59|my men -26|my mom -22|
my mother 27|my name -61|my officer -59|my order -68|my people -29|my phone 20|my place -46|
my seat 81|my sister 65|my squad 48|my toddler 37|my unit -31|myself $ 93|myself 191|name $ -47|
name -119|near -24|need 61|need an 29|need help 73|need my -31|need the -46|need to -32|
needed -28|needs the -37|never -67|new -46|news -27|newsletter $ -37|newsletter -37|next one 36|
nice 81|night 78|night shift -28|nine 32|no 52|no not -36|nobody told -30|nobody was -36|
nobody would 25|noise 25|not 80|not already -30|not be 87|not breathe 50|not call 29|not come 30|
not have -84|not hear -45|not live -21|not locate -53|not matter 55|not open -19|not plan 31|
not responding -54|not send -55|not sure -69|not think 57|not understand -31|not wake 30|
not want 56|not work -24|not working -28|note 22|nothing $ -23|notice 35|notice if 26|now -71|
now i -37|number $ -53|number for 31|nurse 33|of a -24|of duty 39|of our 28|of pills 55|
of the -23|of this -21|of training 38|off 55|off and 32|off shift -26|off the -32|office -48|
officer $ -61|officer -50|officer and -91|officer can -66|officer do 40|officer down 102|
officer gets -19|officer in 31|officers $ 56|ok 45|old is 43|on $ -60|on 39|on her 27|on his 34|
on hold -37|on my 26|on the 94|one $ -93|one -16|one of -30|online -36|only $ -42|only 69|
only one 33|only the 32|open the -19|options -26|or -87|or for -20|or in -39|or the 74|order 24|
order a 56|order the 33|other -103|other one -42|our building 30|our deputy 48|
our dispatchers -45|our people -25|our town -23|out 53|out of -21|outside 26|outside the -50|
over $ 71|over 21|over the -34|overdose -37|overdosed -21|overdoses -63|own 67|own life -24|
page -40|pain 28|paper 29|parking 57|parking lot 48|part -42|patrol -27|pay 87|pays 23|people -48|
people be -35|people is 43|person $ -30|person -74|phone $ -41|phone 79|phone number -36|
phone off 31|picked 125|picks -19|picture $ -25|picture -78|pills $ -30|pills 55|pinned 53|
pizza 174|plan 17|planning 44|plays -35|please $ 43|please 81|please answer 42|please assist -40|
please do 22|please have -26|please help 94|please hurry 29|please send 31|point of 33|
police $ -29|portal -42|possible 20|posted 49|press -34|pretend 50|pretend you 51|private -38|
projector -31|public -42|pulled 44|pulled a 39|put -37|put my -24|question -44|quick 63|
quiero 249|quiet $ 21|radio 77|rail 34|reach 48|reach the 72|read 50|read about 22|read this 48|
recipe $ -41|recipe -80|refund 37|register 31|registration -46|reminder $ -42|reminder -88|
reply 28|responding -54|responding about -55|rifle 27|right $ -27|right now 79|ring $ 53|risk -36|
river $ 38|river 45|roleplay -35|roleplayer -24|roof 64|room -100|round -43|route 42|run a -26|
running $ 79|running 40|running late -33|runs -33|safe -34|safety -38|said 36|same -29|say $ 43|
say 71|say it 27|say this 30|saying 34|says he -65|scenario -26|school $ 47|school 80|score $ -40|
score -57|screaming and 49|screen -42|seat $ -45|seat 50|seats -28|second -33|second one -44|
seeing 38|seen 36|send 45|send someone 80|send the -34|send to 21|sent me 45|sergeant -48|
service $ 73|service 71|share -70|share the -38|she 65|she is 29|sheriff -32|sheriff is -29|
shift 32|shooter 37|shooter at 64|shooting at 38|shooting in 24|shootings -45|short -37|
shorter -76|shorter one -56|shot 58|shot himself -25|shots 48|should -59|should i -34|show up 38|
showed 28|shows -25|sick $ -37|sick -51|sign -47|since the 20|sister 65|size $ -42|size -82|
smell 22|snow $ 40|snow 40|so i -116|so we -40|some 65|someone $ -27|someone call -40|
someone holding -27|someone took -18|something $ 50|son -46|soon 61|sorry -45|sorry and 27|
speak -47|speak to -27|spot -21|spring -46|squad is -38|staff -28|staffing -27|standing -32|
standing on -40|standoff 23|start -32|started 69|state -21|stop -33|stop the -31|stopped 50|
store 33|stuck -41|student 125|suicidal -39|suicidal man -36|supply 22|sure maybe -39|suspect 54|
swallowed 79|swallowed a 52|t -70|table $ -33|table -54|take it -45|take the -30|taken it -27|
takes 83|taking 68|talk -36|talk to 32|talked -44|talking $ 60|talking 38|talking to -30|taxi -93|
te -30|teach -25|team -29|tell 28|tell me -99|tell my 43|tell the 39|ten $ -47|ten -19|test -36|
text 91|texted 39|thanks 41|thanks for 84|that -67|that he 27|that i 84|that is -63|the actor -40|
the address 38|the answer -46|the bank 26|the bed -88|the bus -67|the chief -28|the class 30|
the classroom -48|the coffee -82|the coordinator -26|the course 43|the courthouse 42|
the department -24|the door -81|the end 47|the family 23|the first 58|the flight -65|the floor 38|
the form -35|the funeral -31|the garage 35|the gun 30|the gym 27|the hair 47|the hospital 35|
the house 66|the instructor 27|the insurance 32|the invoice -29|the job 38|the kids -59|
the kitchen 37|the lights -67|the list -104|the man 32|the meaning -50|the menu -65|
the officer -42|the one 32|the only 52|the other -46|the phone -101|the picture -88|the police 95|
the price 24|the recipe -80|the right -27|the river 45|the roof 52|the room -107|the same -31|
the school 80|the screen -108|the second -37|the shift 37|the shorter -56|the size -79|
the squad -37|the street -43|the table 40|the te -92|the timer -85|the train 67|the training 54|
the union 53|the use 35|the way -69|the weather -66|the website -24|the word -38|the world 37|
them $ 52|them 89|then 41|there $ -49|there -28|there are 49|there is 155|there was -38|they 37|
they are 92|they will -35|they would 28|thing 30|think 44|think i 33|thinking 72|
thinking about 27|thinking of 42|thinks 23|this $ 35|this for -27|this from -37|this going -22|
this help -24|this is 97|this week -28|three 44|three days -18|through 86|through the 58|
through yet -26|throwing 38|time $ 52|time 41|timer $ -24|timer -85|tired of 35|to $ -85|to a 58|
to anyone 31|to be 62|to bring 37|to call -24|to cancel -33|to class -24|to come 59|to do 46|
to end 25|to go 83|to improve -38|to jump 31|to kill 39|to know -70|to leave -40|to live 56|
to my 62|to register 34|to say -48|to shoot 24|to speak -29|to talk 37|to teach -28|to you -34|
today $ -58|toddler 40|tomorrow $ 54|tonight $ 39|tonight 66|tonight i 56|took -40|took his -39|
took it -27|took pills -41|took the 51|touches 57|tower 56|town -32|traffic -53|train $ 28|
train 62|trainee 48|trainer -40|training $ -60|trapped 56|tried 51|trust -30|turn 44|turned 65|
turning 33|twenty -28|two $ -33|two -22|two men 27|type $ 36|type 46|under 61|understand -32|
union 65|unit -42|units 33|until 30|up $ 27|up 44|up for 46|up in -44|up with -21|upstairs $ 67|
upstairs 83|us 43|use force -34|use of 32|used -24|used to -22|useless -29|using -38|
using the -23|veteran 35|volunteers -44|waiting -63|waiting for -33|wake 30|wake up 30|walking 39|
wall 30|want -65|want a -27|want it -39|want my -19|want the -41|want to 43|wants -123|
wants the -33|wants to -60|was -106|was a -52|was hurt -36|was killed -25|was not 47|watch 36|
water 86|way $ -41|way 77|way to 71|we -61|we are 92|we need 65|we would -28|weather $ -43|
weather -69|website -39|week $ -29|week -37|went 132|what $ -33|what -37|what i 37|what if -44|
what to -28|when -88|when a -32|when is -36|when my -24|when the 31|where -98|which -43|
which is 66|who -88|who can 35|who has 32|who is -25|who just 38|who runs -24|who will -26|
whole 46|why $ 27|why -77|why did -25|wife -55|will be 33|will bring -61|will do 28|will shoot 27|
window 48|wish 52|wish i 54|with 36|with a 27|with his 31|with it 65|with me -35|with my 46|
with one -35|with our -24|with the -88|with this -35|with us 33|without 95|without me -39|
word $ -26|words 27|work $ 17|work -45|working $ -28|working -27|works $ 23|world 118|worry -47|
worry about -32|would 102|would a 63|would an 41|would even 40|would i -48|would like -63|
would our -29|would you -47|write -103|writing $ -51|writing -80|wrote 38|year 50|year old 60|
years -62|years ago -76|years on -21|yells -24|yes 50|yesterday 46|yet $ -26|yet -26|you $ -101|
you can 58|you change -25|you do 47|you get 67|you go 23|you have 42|you help -69|you let 39|
you send 51|you will 92|your -68|~ -82|~ a 51|~ course 26|~ for -26|
"""
