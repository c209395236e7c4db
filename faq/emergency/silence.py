"""Cues of people who cannot speak freely, calls for help, and a few Spanish wordings."""

__all__ = [
    "HELP_FAINT", "HELP_PLAIN", "HELP_SURE", "SILENT_FAINT", "SILENT_PLAIN", "SILENT_SURE",
    "SPANISH",
]  # fmt: skip

SILENT_SURE = """
not ~1 make|let|have my phone ring|buzz|vibrate|light_up|go_off
not ~2 type|write|text|say much|more|long $
in the room ~2 so i ~2 say|type|text|pretend|have
can_not|not type|text|write ~1 much|more|long|a_lot ~3 he|she|they ~2 back|here|coming|home|
    watching|near
pizza ~10 angry|mad|hurry|he_is|drunk|scared
need help ~2 can_not|not say|tell|talk|explain
without him|her|them|my_husband|my_boyfriend knowing|noticing|hearing|seeing|finding
he|she|they|husband|boyfriend|dad think|thinks|believes i ~1 am ~3 asleep|sleeping|shopping|
    texting|talking|ordering|buying|booking|typing|working|doing|on
can_not|not|no make|making|any ~1 noise|sound|sounds
if he|she|they|anyone asks ~3 this|it|i|say|you|tell|we
i|we am|are ~1 pretending|acting ~2 to|like|that|i ~8
say|pretend|act ~2 this|you|it|we is|are|were ~3 dentist|doctor|pizza|mom|sister|friend|class|
    office|work|wrong_number|school
he|she|they ~2 looks|look|looking|staring|peeking at|over my|at_my ~1 screen|phone|shoulder|computer
he|she|they is|are watching|listening|reading
pizza|pizzas !for ~14 officers|cops|police|hurry|knock|quiet|911
can|could|please|just you? ~1 send someone ~3 without|to_my|quietly|fast|quick|here|now
i can only|just type|text|whisper
text only|me_only|do_not_call|no_calls
can_not|not talk|speak|call|say|type ~1 loud|freely|out_loud|openly|much|long|now ~4 he|she|they|
    him|listening|hear|just_read|watching|help|hiding
can_not|not ~1 talk|speak|call|say ~3 he|she|they|him|her|man|husband|boyfriend|dad|someone ~2
    is|are|here|will|in|can|might|next ~4 room|here|hear|listening|watching|home|me|near|nearby|
    awake|back|asleep|coming|outside|beside
can_not ~1 talk|speak out|freely|openly|out_loud
can_not|not ~2 call ~1 911|police|the_police|the_cops|for_help|out|anyone
he|she|they|him ~1 will|can|might|could|is_going_to|would|going_to|may hear|see|find|notice|
    catch|know me|us|this|out|i_am|the_phone|my_phone|that_i
he|she|they|him is|are|was ~2 listening|watching|reading|right_here|next_to_me|behind_me|
    standing|in_the_other_room|in_the_shower ~4
do|does not know ~1 i|we am|have|are|got texting|typing|writing|calling|here_help|a_phone|
    this_phone|my_phone|messaging|talking|on_this|chatting|using|asking|reaching|telling
pretend|act|acting|play|acting_as ~1 you|to_be|this|we|i|like|along|as_if ~4 my|sister|friend|
    pizza|delivery|mom|ordering|customer|wrong_number|booking|about|normal|work
play along
over my shoulder
if i stop|stopped|quit|go|disappear typing|answering|replying|responding|texting|writing|
    messaging|quiet|silent|offline
if i do|go|am not|offline|quiet ~1 answer|reply|respond|text|back ~6 send|call|police|help|come|
    something
just|please|quick|pls|quickly read this|these
i ~1 have|need|got to whisper|type|text|hide|be_quiet|write ~6 he|she|they|hear|listening|quiet|
    quietly
text|texting|type|typing|message|write|texting_from ~4 because ~2 he|she|they|can_not|someone|i_can
delete this|these ~4 he|she|sees|reads|after|before
he|she|they ~2 checks|check|checking|took|monitors|watches|reads my phone|phones|messages|texts
blink|nod|yes|no if you ~2 understand|help|safe
not|un safe ~1 to_talk|here|to_speak|to_call
"""

SILENT_PLAIN = """
like|want|need|to order|ordering ~4 pizza ~6 to|please|hurry|quick|address|delivered|half|soon|
    street|fast
he|she|they ~2 in_the_next_room|in_the_other_room|right_here|next_to_me ~6 help|hear|quiet|
    please|hurry|can_not
do not call back|me_back|this_number|my_phone ~6 he|she|hear|they
do not text|call|reply|answer ~3 he|she|they will|is|has|might
yes ~1 mom|dad|honey ~8 listening|help|here|please
"""

SILENT_FAINT = """
make|let|making my phone ring|buzz|sound
do not reply|respond|answer|ring
can_not|not talk|speak|say ~1 right_now|now|here|much|long ~0 !please_email|email|about
order|ordering|deliver|delivery|get|like|want ~6 pizza|pizzas|pepperoni
in the next|other room
do not call|call_me|text back|me
whispering|whisper|quietly|be_quiet
i ~2 hiding
he|she|they ~1 listening|watching
he|she does not know
"""

HELP_SURE = """
send help !with|for|in|on|me|desk|about|choosing|finding
send|call|get|bring ~2 police|911|ambulance|cops|paramedics|medics|medic|backup|swat ~2 now|
    please|fast|quick|quickly|hurry|here|asap|to|immediately|right_now|for_me|come !training|
    class|attend|learn|take|our_class|be|understand|use|handle|the_class|this_class|if|when
i|we ~1 need|want ~2 police|ambulance|911|cops|paramedics|medic|medics|doctor ~1 !report|officer|
    training|reports|chief|officers|department|departments|academy|course|number
send|need police|ambulance|an_ambulance|cops|paramedics|medics|backup|help ~1 $
send|sending|need help|backup now|fast|quick|quickly|hurry|he|she|they|please_he|immediately|my|
    there_is|right_now|at_my
please|someone|somebody ~2 call|send 911|police|the_police|ambulance|an_ambulance|the_cops|cops|help
please ~1 send someone|somebody|help|anyone !to_teach|to_our|about|me|for_the|a_price|who_can|
    with|info|the|else|else_to|to_train|to_talk
police ~2 come|please|quick|fast|help
call 911|police|the_police !and|or|when|center|centers|calls|dispatch|dispatchers|centre|if_it|
    for_my_certificate
please|someone|anybody|anyone|god|oh|just help me|us|him|her ~1 $
help me|us ~1 he|she|they|i_can_not|before|god|police|hurry|quick|quickly|please_he|please_she|
    somebody|someone|dying
help help
help|hurry|quick|please ~3 dying|dies|killed|kill|bleeding|gun|breathing|stabbed|shot|attacked|knife
please|come hurry|quick|quickly|fast|come ~2 he|she|they|before|help
they|he|she|we|i ~2 going|about to die
sos
"""

HELP_PLAIN = """
^ somebody|someone|anybody|god|please|oh ~1 help ~1 $
^ help please|now|us|me $
reach|get|contact|text|alert ~2 police|cops|911 ~3 without|for_me|if_i_can_not
please get|send someone|somebody|help $
help me|us|him|her|them ~2 please|quick|he|she|they|hurry $
hurry ~1 please|up|he|she
send someone|somebody ~1 now|quick|quickly|please|to_my|here|fast
someone ~1 please_come|come_quick|come_fast|come_now|come_help
come|coming quick|quickly|fast !to|through
life ~2 danger|death|threatening
"""

HELP_FAINT = """
help|hurry
help me|us !with|find|to|book|register|understand
please come|hurry
send|need help|someone !with|to|for|in|on
dying
right now
rn
quick|fast|asap|immediately
"""

SPANISH = """
quiero|quisiera|voy_a|ganas_de|pienso_en|pensando_en morir|morirme|matarme|suicidarme|morir_ya|matar
me|se|le|nos|lo|la quiere|quiero|va_a|voy_a|quieren|van_a matar|suicidar|tirar|ahorcar|disparar|
    morir
no quiero|puedo|vale|tengo ~2 vivir|seguir_viviendo|seguir_asi|mas_vivir
ya? no quiero vivir|estar_aqui|existir
hay|tiene|tienen|viene|trae|con un|una ~2 pistola|arma|cuchillo|tirador|machete|rifle|bomba|
    pistolero
hombre|mujer|alguien|esposo|marido|novio|ex|vecino|el|ella ~4 pistola|arma|cuchillo|machete
me|nos|la|lo|le esta|estan|ha|va_a|quiere ~1 pegando|golpeando|siguiendo|atacando|ahorcando|
    disparando|persiguiendo|pegar|golpear|violando|amenazando
me|nos pega|golpea|sigue|amenaza|persigue|ataca|viola ~2
estan|esta|alguien|hay|escucho|oigo ~2 disparando|disparos|balazos|balacera|tiroteo
no respira|reacciona|despierta|puede_respirar|puedo_respirar
entro|entraron|entrando|metio|metiendo|metieron ~2 en|a ~1 mi|la|nuestra casa|apartamento|cuarto
ayuda|auxilio|socorro ~3 por_favor|matar|herido|policia|me|ambulancia|favor|emergencia
auxilio|socorro
llamen|llame|manden|mande|envien|necesito|necesitamos ~3 policia|ambulancia|ayuda_urgente|911
mi ~2 hijo|hija|bebe|esposa|esposo|hermano|hermana|mama|papa|amigo|amiga|nino|nina ~4 sobredosis|
    pastillas|desaparecio|desaparecido|desaparecida|perdido|desmayo|sangre|sangrando|inconsciente
tome|tomo|trague ~2 todas|muchas ~2 pastillas
sobredosis|sangrando ~3 ayuda|mucho|mi|tiene
mejor sin mi
no tengo razon|razones|ganas para|de vivir
oficial|policia herido|caido
"""
