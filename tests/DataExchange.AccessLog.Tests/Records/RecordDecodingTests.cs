using System.Text;
using DataExchange.AccessLog.Records;

namespace DataExchange.AccessLog.Tests.Records;

public sealed class RecordDecodingTests
{
    [Fact]
    public void Record_is_read_as_it_was_written()
    {
        var bytes = RecordEncoding.Encode(SampleRecords.Full);
        var read = RecordDecoding.Decode(bytes);
        Assert.NotNull(read);
        Assert.Equal(bytes, RecordEncoding.Encode(read));
        Assert.Equal(("G12.18", 2, "DENY:FIELD_NOT_GRANTED", 1), (read.Agency, read.Agreements.Length, read.Decisions[0].Outcome, read.DeniedCounts["FIELD_NOT_GRANTED"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"v\":2}")]
    [InlineData("{\"v\":1,\"request\":\"x\",\"time\":\"yesterday\"}")]
    public void What_is_no_record_gives_none(string text) => Assert.Null(RecordDecoding.Decode(Encoding.UTF8.GetBytes(text)));
}
