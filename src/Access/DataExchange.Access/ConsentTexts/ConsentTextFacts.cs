using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Consents;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;

namespace DataExchange.Access.ConsentTexts;

/// <summary>Everything that the text of one consent is composed from; nothing of the person.</summary>
/// <param name="Purpose">For what.</param>
/// <param name="Agreement">Under which agreement.</param>
/// <param name="Provider">Whose data.</param>
/// <param name="Consumer">Who would see it.</param>
/// <param name="Fields">What would be seen, in ordinal order of the coordinates.</param>
/// <param name="Request">The consent as it is asked for: how often, which days' data, until when.</param>
public sealed record ConsentTextFacts(
    Purpose Purpose, Agreement Agreement, Agency Provider, Agency Consumer, ImmutableArray<ConsentTextField> Fields, Consent Request);
