using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.ConsentDesk;
using DataExchange.Access.Consents;
using DataExchange.Access.Parties;
using DataExchange.Access.Subjects;

namespace DataExchange.Administration.Consents;

/// <summary>What a person is to be asked, as the schema's <c>ConsentAskInput</c> has it.</summary>
internal sealed record AskInput(
    string Subject,
    string Purpose,
    ImmutableArray<string> Fields,
    ConsentMode Mode,
    ConsentFrequency Frequency,
    int? MaxUses,
    DateOnly? DataFrom,
    DateOnly? DataTo,
    DateTimeOffset? Until,
    int AnswerWithinDays)
{
    /// <summary>The wish of a client.</summary>
    public ConsentAsk ToAsk(ClientId client, SubjectHash subjects) => new()
    {
        Client = client,
        Purpose = Purpose,
        Coordinates = Fields,
        Subject = subjects.Of(Subject),
        SubjectMask = SubjectMask.Of(Subject),
        Mode = Mode,
        Frequency = Frequency,
        MaxUses = MaxUses,
        DataPeriod = DataFrom is { } from ? new Validity(from, DataTo) : null,
        Until = Until,
        AnswerWithin = TimeSpan.FromDays(Math.Clamp(AnswerWithinDays, 0, 1000)),
    };
}
