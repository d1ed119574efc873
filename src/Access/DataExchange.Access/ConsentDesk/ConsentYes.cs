using System.Collections.Immutable;
using DataExchange.Access.Consents;
using DataExchange.Access.Representation;

namespace DataExchange.Access.ConsentDesk;

/// <summary>A yes as it arrives at the desk.</summary>
/// <param name="Accepted">The coordinates that are accepted.</param>
/// <param name="Standing">In which role the person speaks.</param>
/// <param name="Evidence">What shows it; its hash is that of the text that was shown.</param>
public sealed record ConsentYes(ImmutableArray<string> Accepted, Standing Standing, ConsentEvidence Evidence);
