using DataExchange.Registries.Documents.Exchange;

namespace DataExchange.Registries.Tests.Documents.Exchange;

public sealed class DeliveryStatesTests
{
    [Fact]
    public void Codes_are_those_of_the_regulation() => Assert.Equal(
        [null, "01", "02", "03", "04", "05", "06", "13", "15", "16"],
        Enum.GetValues<DeliveryState>().Select(DeliveryStates.CodeOf));

    [Fact]
    public void Code_of_every_state_reads_back()
    {
        foreach (var state in Enum.GetValues<DeliveryState>().Where(s => s != DeliveryState.Sent))
        {
            Assert.True(DeliveryStates.TryOfCode(DeliveryStates.CodeOf(state), out var read));
            Assert.Equal(state, read);
        }
    }

    [Theory]
    [InlineData("00")]
    [InlineData("07")]
    [InlineData("14")]
    [InlineData("1")]
    [InlineData("+1")]
    [InlineData("001")]
    [InlineData("")]
    [InlineData(null)]
    public void TryOfCode_of_anything_else_is_false(string? code) => Assert.False(DeliveryStates.TryOfCode(code, out _));
}
