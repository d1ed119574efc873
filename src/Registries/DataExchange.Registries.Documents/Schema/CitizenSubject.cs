namespace DataExchange.Registries.Documents.Schema;

/// <summary>The key of a person that documents can be about; whether there is one only its own registry knows.</summary>
internal sealed record CitizenSubject(string PersonalId);
