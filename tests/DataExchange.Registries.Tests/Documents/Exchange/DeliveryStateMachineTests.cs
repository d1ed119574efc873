using DataExchange.Registries.Documents.Exchange;
using static DataExchange.Registries.Documents.Exchange.DeliveryState;

namespace DataExchange.Registries.Tests.Documents.Exchange;

public sealed class DeliveryStateMachineTests
{
    // The whole table: what may follow each state, for a recall that found the delivery assigned.
    private static readonly Dictionary<DeliveryState, DeliveryState[]> Table = new()
    {
        [Sent] = [Arrived, RecallRequested],
        [Arrived] = [Refused, Accepted, RecallRequested],
        [Refused] = [],
        [Accepted] = [Assigned, RecallRequested],
        [Assigned] = [InProcess, RecallRequested],
        [InProcess] = [Finished, RecallRequested],
        [Finished] = [],
        [RecallRequested] = [RecallAgreed, RecallRefused],
        [RecallAgreed] = [],
        [RecallRefused] = [InProcess, RecallRequested],
    };

    [Fact]
    public void CanFollow_agrees_with_the_table_for_every_pair()
    {
        Assert.Equal(Enum.GetValues<DeliveryState>().Order(), Table.Keys.Order());
        foreach (var present in Enum.GetValues<DeliveryState>())
        {
            foreach (var next in Enum.GetValues<DeliveryState>())
            {
                Assert.True(
                    Table[present].Contains(next) == DeliveryStateMachine.CanFollow(present, Assigned, next),
                    $"{present} → {next}");
            }
        }
    }

    [Theory]
    [InlineData(Sent, Arrived)]
    [InlineData(Arrived, Accepted)]
    [InlineData(InProcess, Finished)]
    internal void RecallRefused_goes_on_where_the_recall_found_it(DeliveryState beforeRecall, DeliveryState next) =>
        Assert.True(DeliveryStateMachine.CanFollow(RecallRefused, beforeRecall, next));

    [Fact]
    public void RecallRefused_does_not_skip_a_step() =>
        Assert.False(DeliveryStateMachine.CanFollow(RecallRefused, Arrived, Finished));
}
