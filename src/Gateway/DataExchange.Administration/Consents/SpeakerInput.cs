using DataExchange.Access.Consents;

namespace DataExchange.Administration.Consents;

/// <summary>Who speaks, for whom, as the schema's <c>SpeakerInput</c> has it.</summary>
internal sealed record SpeakerInput(string? OnBehalfOf, string? Present, GrantorKind? Role, string? Evidence, DateOnly? SubjectBornOn);
