using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Synthetic;

namespace DataExchange.Registries.Documents.Seeding;

/// <summary>Draws which states a delivery goes through: 0.3 % are refused, 1 % asked back, most of the others finished.</summary>
internal static class DeliveryCourse
{
    private static readonly DeliveryState[] Work =
        [DeliveryState.Arrived, DeliveryState.Accepted, DeliveryState.Assigned, DeliveryState.InProcess, DeliveryState.Finished];

    /// <summary>The states after the sending, each of which may follow the one before.</summary>
    public static IReadOnlyList<DeliveryState> Draw(ref SyntheticRandom random) => random.Next(1000) switch
    {
        < 3 => [DeliveryState.Arrived, DeliveryState.Refused],
        < 13 => Recalled(ref random),
        < 20 => [],
        < 40 => Work[..1],
        < 70 => Work[..2],
        < 110 => Work[..3],
        < 210 => Work[..4],
        _ => Work,
    };

    private static IReadOnlyList<DeliveryState> Recalled(ref SyntheticRandom random)
    {
        // Asked back anywhere between arrival and the end of work.
        var before = Work[..random.Between(1, 4)];
        return random.Next(10) switch
        {
            < 7 => [.. before, DeliveryState.RecallRequested, DeliveryState.RecallAgreed],
            < 9 => [.. before, DeliveryState.RecallRequested, DeliveryState.RecallRefused, .. Work[before.Length..]],
            _ => [.. before, DeliveryState.RecallRequested],
        };
    }
}
