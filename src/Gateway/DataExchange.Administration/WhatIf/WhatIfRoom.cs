using DataExchange.Administration.Changes;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.WhatIf;

/// <summary>What an agreement would change, before anything is changed.</summary>
internal sealed class WhatIfRoom(PastRequests past, TimeProvider time) : IRoom
{
    private const int MaxDays = 366;
    private const int MaxCombinations = 200;

    public string SchemaFile => "whatif.graphql";

    public void Bind(RoomBuilder builder) => builder
        .Object<DecisionChange>("DecisionChange")
        .Object<ClientChange>("ClientChange")
        .Object<OperationChange>("OperationChange")
        .Object<RequestChange>("RequestChange")
        .Object<WhatIfAnswer>("WhatIf")
        .Query("whatIf", AnswerAsync);

    private async ValueTask<WhatIfAnswer> AnswerAsync(Operation operation, CancellationToken cancellationToken)
    {
        var (supposed, days) = (Supposed.Of(operation), operation.Argument<int?>("pastDays"));
        if (supposed.Agreement is not { } agreement)
        {
            return new WhatIfAnswer(supposed.Problems, [], null);
        }

        if (days is < 1 or > MaxDays || agreement.Clients.Length * agreement.Purposes.Length > MaxCombinations)
        {
            return new WhatIfAnswer(
                [Problem.At("LIMIT_EXCEEDED", $"`pastDays` must be from 1 to {MaxDays}, and the clients times the purposes of the agreement at most {MaxCombinations}.")], [], null);
        }

        var now = time.GetUtcNow();
        var comparison = new Comparison(operation.State, supposed.After!, agreement, now);
        return new WhatIfAnswer(
            [], [.. comparison.Clients()], days is { } back ? await past.CompareAsync(comparison, agreement, now.AddDays(-back), cancellationToken) : null);
    }
}
