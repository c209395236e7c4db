"""REST: the first answer to an interaction within 3 seconds, the rest within 15 minutes."""

from __future__ import annotations

from tests.loopback import posting
from tests.loopback.calls import Answer, Call, Routes
from tests.loopback.errors import ApiError, Json
from tests.loopback.interactions import (
    SECONDS_TO_ANSWER,
    SECONDS_TO_FOLLOW_UP,
    Callback,
    Interaction,
    InteractionKind,
)
from tests.loopback.message_payloads import message as message_payload
from tests.loopback.posting import Origin
from tests.loopback.world import Message, MessageFlag

Kind = InteractionKind
OF_A_MESSAGE = {Callback.MESSAGE, Callback.THINKING}
OF_ITS_MESSAGE = {Callback.LATER_UPDATE, Callback.UPDATE}
FITTING: dict[InteractionKind, set[Callback]] = {
    Kind.COMMAND: OF_A_MESSAGE | {Callback.MODAL},
    Kind.COMPONENT: OF_A_MESSAGE | OF_ITS_MESSAGE | {Callback.MODAL},
    Kind.AUTOCOMPLETE: {Callback.CHOICES},
    Kind.MODAL: OF_A_MESSAGE | OF_ITS_MESSAGE,
}


def answer(call: Call) -> Answer:
    """Create Interaction Response."""
    interaction = call.place.interactions.get(call.path["interaction_token"])
    if interaction is None or interaction.id != call.number("interaction_id"):
        raise ApiError(10062)
    if interaction.callback is not None:
        raise ApiError(40060)
    if call.place.clock.now() > interaction.created + SECONDS_TO_ANSWER:
        raise ApiError(10062)
    kind = Callback(call.body["type"])
    orphan = kind in OF_ITS_MESSAGE and interaction.message is None
    if kind not in FITTING[interaction.kind] or orphan:
        raise ApiError(50035, errors={"type": f"{kind.name} does not answer this interaction"})
    _carry_out(call, interaction, kind, call.body.get("data") or {})
    interaction.callback = kind
    return _receipt(interaction, kind) if call.query.get("with_response") else None


def _carry_out(call: Call, interaction: Interaction, kind: Callback, data: Json) -> None:
    match kind:
        case Callback.MESSAGE:
            interaction.response = _post(call, interaction, data)
        case Callback.THINKING:
            flags = int(data.get("flags") or 0) & MessageFlag.EPHEMERAL
            waiting = {"flags": flags | MessageFlag.LOADING}
            interaction.response = _post(call, interaction, waiting)
        case Callback.UPDATE if interaction.message:
            posting.edit(call.place, interaction.message, data, call.files)
            interaction.response = interaction.message
        case Callback.LATER_UPDATE:
            interaction.response = interaction.message
        case Callback.MODAL:
            interaction.modal = data
        case Callback.CHOICES:
            interaction.choices = data.get("choices") or []


def _post(call: Call, interaction: Interaction, data: Json) -> Message:
    ephemeral = int(data.get("flags") or 0) & MessageFlag.EPHEMERAL
    origin = Origin(interaction, interaction.user if ephemeral else None)
    return posting.post(call.place, interaction.channel, call.place.bot, data, call.files, origin)


def _receipt(interaction: Interaction, kind: Callback) -> Json:
    told: Json = {"id": str(interaction.id), "type": int(interaction.kind)}
    resource: Json = {"type": int(kind)}
    message = interaction.response
    if message and kind in OF_A_MESSAGE | {Callback.UPDATE}:
        told["response_message_id"] = str(message.id)
        told["response_message_loading"] = message.loading
        told["response_message_ephemeral"] = message.seen_by is not None
        resource["message"] = message_payload(message)
    return {"interaction": told, "resource": resource}


def follow_up(call: Call) -> Answer:
    """Create Followup Message; the first after a "thinking" takes its place."""
    interaction = _alive(call)
    if interaction.callback is None:
        raise ApiError(10015)
    if interaction.response and interaction.response.loading:
        posting.edit(call.place, interaction.response, _visible(call.body), call.files)
        return message_payload(interaction.response)
    message = _post(call, interaction, call.body)
    interaction.followups.append(message)
    return message_payload(message)


def _visible(body: Json) -> Json:
    """The body without its flags: who reads it was settled by the first answer."""
    return {key: value for key, value in body.items() if key != "flags"}


def read(call: Call) -> Answer:
    """Get Original Interaction Response, or a follow-up."""
    return message_payload(_addressed(call))


def edit(call: Call) -> Answer:
    """Edit Original Interaction Response, or a follow-up."""
    message = _addressed(call)
    posting.edit(call.place, message, call.body, call.files)
    return message_payload(message)


def delete(call: Call) -> Answer:
    """Delete Original Interaction Response, or a follow-up."""
    posting.delete(call.place, _addressed(call))
    return None


def _alive(call: Call) -> Interaction:
    interaction = call.place.interactions.get(call.path["webhook_token"])
    if interaction is None:
        raise ApiError(10015)
    if call.place.clock.now() > interaction.created + SECONDS_TO_FOLLOW_UP:
        raise ApiError(50027)
    return interaction


def _addressed(call: Call) -> Message:
    interaction = _alive(call)
    own = [interaction.response, *interaction.followups]
    wanted = call.path["message_id"]
    for message in own:
        named = message is interaction.response if wanted == "@original" else False
        if message and not message.deleted and (named or str(message.id) == wanted):
            return message
    raise ApiError(10008)


ROUTES: Routes = {
    "POST /interactions/{interaction_id}/{interaction_token}/callback": answer,
    "POST /webhooks/{webhook_id}/{webhook_token}": follow_up,
    "GET /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}": read,
    "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}": edit,
    "DELETE /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}": delete,
}
