// Makes tests/loopback/discord_requests.json: JSON Schemas of the request bodies that the bot sends,
// taken from the npm package discord-api-spec (MIT), which is generated from Discord's own OpenAPI
// description. It fetches nothing itself. To renew the file, with any Node.js from version 20:
//
//     folder=$(mktemp -d) && (cd "$folder" && npm install --ignore-scripts discord-api-spec zod@4)
//     node scripts/discord_schemas.mjs "$folder"

import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

// What the bot sends, by route. A body that may be one of several is a list.
const REQUESTS = {
  "POST /channels/{channel_id}/messages": ["MessageCreateRequest"],
  "PATCH /channels/{channel_id}/messages/{message_id}": ["MessageEditRequestPartial"],
  "POST /channels/{channel_id}/messages/{message_id}/threads": ["CreateTextThreadWithMessageRequest"],
  "POST /channels/{channel_id}/threads": [
    "CreateForumThreadRequest",
    "CreateTextThreadWithoutMessageRequest",
  ],
  "PATCH /channels/{channel_id}": ["UpdateThreadRequestPartial"],
  "POST /users/@me/channels": ["CreatePrivateChannelRequest"],
  "POST /interactions/{interaction_id}/{interaction_token}/callback": [
    "ApplicationCommandAutocompleteCallbackRequest",
    "CreateMessageInteractionCallbackRequest",
    "ModalInteractionCallbackRequest",
    "UpdateMessageInteractionCallbackRequest",
  ],
  "POST /webhooks/{webhook_id}/{webhook_token}": ["IncomingWebhookRequestPartial"],
  "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}": [
    "IncomingWebhookUpdateRequestPartial",
  ],
  "PUT /applications/{application_id}/commands": ["ApplicationCommandUpdateRequest[]"],
  "PUT /applications/{application_id}/guilds/{guild_id}/commands": [
    "ApplicationCommandUpdateRequest[]",
  ],
};

const folder = resolve(process.argv[2] ?? ".", "node_modules");
const load = (...path) => import(pathToFileURL(join(folder, ...path)));
const z = await load("zod", "mini", "index.js");
const discord = await load("discord-api-spec", "build", "discord-api-spec.zod.js");
const about = JSON.parse(readFileSync(join(folder, "discord-api-spec", "package.json"), "utf8"));

function everySchema() {
  const names = z.registry();
  for (const [name, schema] of Object.entries(discord))
    if (name.endsWith("Schema") && schema?._zod)
      names.add(schema, { id: name.slice(0, -"Schema".length) });
  return z.toJSONSchema(names, {
    io: "input",
    unrepresentable: "any",
    uri: (id) => `#/$defs/${id}`,
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === "undefined") jsonSchema.not = {}; // JSON has no such value
    },
  }).schemas;
}

function reference(name) {
  return name.endsWith("[]")
    ? { type: "array", items: reference(name.slice(0, -2)) }
    : { $ref: `#/$defs/${name}` };
}

function reachable(schemas, start) {
  const found = {};
  const visit = (node) => {
    if (node === null || typeof node !== "object") return;
    const name = typeof node.$ref === "string" && node.$ref.split("/").at(-1);
    if (name && !(name in found)) visit((found[name] = bare(schemas[name], name)));
    Object.values(node).forEach(visit);
  };
  visit(start);
  return Object.fromEntries(Object.entries(found).sort());
}

function bare(schema, name) {
  if (schema === undefined) throw new Error(`${about.name} ${about.version} has no ${name}`);
  const { $schema, $id, ...rest } = schema;
  return rest;
}

const requests = Object.fromEntries(
  Object.entries(REQUESTS).map(([route, names]) => [
    route,
    names.length === 1 ? reference(names[0]) : { anyOf: names.map(reference) },
  ]),
);
const result = {
  source: {
    package: about.name,
    version: about.version,
    license: about.license,
    notice: readFileSync(join(folder, "discord-api-spec", "LICENSE"), "utf8"),
    made_by: "scripts/discord_schemas.mjs",
  },
  requests,
  $defs: reachable(everySchema(), requests),
};
const target = new URL("../tests/loopback/discord_requests.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(result, null, 1)}\n`, "utf8");
