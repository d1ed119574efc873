using System.Text;
using DataExchange.AccessLog.Records;

namespace DataExchange.AccessLog.Tests.Records;

public sealed class RecordedReadsTests
{
    [Fact]
    public void Reads_of_one_field_are_summed_and_all_stand_in_ordinal_order()
    {
        RecordedReads reads = [new("tax", "B.b", 1, 0, 2), new("tax", "A.b", 0, 1, 0), new("Tax", "B.b", 1, 0, 0), new("tax", "B.b", 3, 4, 0), new("land", "Z.z", 0, 0, 1)];
        Assert.Equal([new("Tax", "B.b", 1, 0, 0), new("land", "Z.z", 0, 0, 1), new("tax", "A.b", 0, 1, 0), new("tax", "B.b", 4, 4, 2)], reads);
    }

    [Fact]
    public void Read_that_counts_nothing_is_left_out()
    {
        RecordedReads reads = [new("tax", "A.b", 0, 0, 0), new("tax", "B.b", 0, 0, 0), new("tax", "B.b", 0, 0, 1)];
        Assert.Equal([new("tax", "B.b", 0, 0, 1)], reads);
        Assert.True(RecordedReads.Create([new("tax", "A.b", 0, 0, 0)]) == RecordedReads.Empty);
    }

    [Fact]
    public void Split_into_calls_makes_no_difference_to_the_bytes()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var calls = Enumerable.Range(0, 200).Select(_ => new RecordedRead($"r{random.Next(3)}", $"T.f{random.Next(10)}", random.Next(5), random.Next(3), random.Next(5))).ToArray();
        var sums = calls.GroupBy(c => (c.Registry, c.Coordinate))
            .Select(g => new RecordedRead(g.Key.Registry, g.Key.Coordinate, g.Sum(c => c.Hits), g.Sum(c => c.Shared), g.Sum(c => c.Misses)));
        Assert.True(Text([.. calls]) == Text([.. sums]), $"seed {seed}");
    }

    [Fact]
    public void Encoding_allocates_for_bytes_and_not_for_fields()
    {
        var bytesOfOne = (RecordEncoding.Encode(Record(40, 10)).Length - RecordEncoding.Encode(Record(20, 10)).Length) / 20;
        var (many, few) = (Record(40, 10), Record(20, 10 + bytesOfOne));
        Assert.Equal(RecordEncoding.Encode(many).Length, RecordEncoding.Encode(few).Length);
        Assert.Equal(Allocated(few), Allocated(many));
    }

    private static long Allocated(AccessRecord record)
    {
        RecordEncoding.Encode(record);
        var before = GC.GetAllocatedBytesForCurrentThread();
        RecordEncoding.Encode(record);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static AccessRecord Record(int fields, int width) =>
        SampleRecords.Full with { Reads = [.. Enumerable.Range(0, fields).Select(i => new RecordedRead("tax", $"{i:D2}".PadRight(width, 'x'), 1, 1, 1))] };

    private static string Text(RecordedReads reads) => Encoding.UTF8.GetString(RecordEncoding.Encode(SampleRecords.Full with { Reads = reads }));
}
