using DataExchange.Registries.Values;

namespace DataExchange.Registries.Land.Model;

/// <summary>A citizen as the land registry knows one: by id. Names are another registry's.</summary>
internal sealed record CitizenHolder(PersonalId PersonalId)
{
    // INVARIANT: every stored id was written from a valid one.
    public static CitizenHolder Of(string text) => new(PersonalId.TryParse(text, out var id, out _) ? id : default);
}
