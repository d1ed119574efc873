using DataExchange.Registries.Documents.Data;

namespace DataExchange.Registries.Tests.Documents.Data;

public sealed class DocumentPositionTests
{
    private static readonly DateOnly Day = new(2025, 9, 30);

    [Fact]
    public void Positions_sort_by_day_then_by_arrival_and_undated_ones_come_first()
    {
        long[] sorted =
        [
            DocumentPosition.Of(null, 7),
            DocumentPosition.From(Day),
            DocumentPosition.Of(Day, 1),
            DocumentPosition.Of(Day, uint.MaxValue),
            DocumentPosition.After(Day),
            DocumentPosition.Of(Day.AddDays(1), 5),
        ];
        Assert.Equal(sorted.Order(), sorted);
        Assert.Equal(DocumentPosition.After(Day), DocumentPosition.From(Day.AddDays(1)));
    }

    [Theory]
    [InlineData(-1L)]
    [InlineData(1L << 32)]
    public void Of_a_number_that_does_not_fit_is_refused(long sequence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DocumentPosition.Of(Day, sequence));
}
