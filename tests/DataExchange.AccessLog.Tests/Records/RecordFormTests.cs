using System.Text;
using DataExchange.AccessLog.Records;

namespace DataExchange.AccessLog.Tests.Records;

/// <summary>What was written stays what it is: bytes of each form are read for ever, and their hashes are those that the log was built from.</summary>
public sealed class RecordFormTests
{
    private const string First =
        """{"v":1,"request":"01jd7z3k9q","time":"2026-11-21T08:30:00.1230000Z","outcome":"PARTIAL","client":"VN:GOV:G12.18:thue-dien-tu","agency":"G12.18","official":"0f","purpose":"TAX.ASSESS","case":"G12.18/2026-1","operation":"ab12","operationName":"Assess","agreements":["AG-G01@2","AG-G10@1"],"decisions":[["Citizen.documents","DENY:FIELD_NOT_GRANTED","d-2"],["Citizen.fullName","ALLOW","d-1"]],"subjects":["aa","bb"],"registries":["land","tax"],"denied":{"FIELD_NOT_GRANTED":1},"errors":["SUBGRAPH_UNAVAILABLE"],"durationMs":12}""";

    private const string Second =
        """{"v":2,"request":"01jd7z3k9q","time":"2026-11-21T08:30:00.1230000Z","outcome":"PARTIAL","client":"VN:GOV:G12.18:thue-dien-tu","agency":"G12.18","official":"0f","purpose":"TAX.ASSESS","case":"G12.18/2026-1","operation":"ab12","operationName":"Assess","agreements":["AG-G01@2","AG-G10@1"],"consents":["c-1"],"decisions":[["Citizen.documents","DENY:FIELD_NOT_GRANTED","d-2"],["Citizen.fullName","ALLOW","d-1"]],"subjects":["aa","bb"],"registries":["land","tax"],"denied":{"FIELD_NOT_GRANTED":1},"errors":["SUBGRAPH_UNAVAILABLE"],"durationMs":12}""";

    private const string Third =
        """{"v":3,"request":"01jd7z3k9q","time":"2026-11-21T08:30:00.1230000Z","outcome":"SERVED","client":null,"agency":null,"official":null,"purpose":null,"case":null,"operation":null,"operationName":null,"agreements":[],"consents":[],"decisions":[],"subjects":[],"registries":["tax"],"reads":[["land","LandParcel.area",3,0,1],["tax","Citizen.taxCode",0,2,0]],"denied":{},"errors":[],"durationMs":12}""";

    [Theory]
    [InlineData(First, "1e42a8f3eefd8bc06422da73dafd0924518f8356717198d130dbd856291901a7")]
    [InlineData(Second, "250e2e7c743d460bbdbfef16c092c9a950f970976e756bdbd9539595c909190a")]
    [InlineData(Third, "ea9f3631a73e75d461a833531a7371ee5473833521441052158801e5a571a1ed")]
    public void Bytes_of_each_form_have_the_leaf_hash_that_they_always_had(string body, string hash) =>
        Assert.Equal(hash, Convert.ToHexStringLower(LeafHash.Of(Encoding.UTF8.GetBytes(body))));

    [Theory]
    [InlineData(First, 0)]
    [InlineData(Second, 1)]
    public void Bytes_of_an_earlier_form_are_read_with_all_that_they_say(string body, int consents)
    {
        var read = Read(body)!;
        Assert.Equal(consents, read.Consents.Length);
        Assert.Empty(read.Reads);
        var sample = SampleRecords.Full with { Reads = [], Consents = [.. SampleRecords.Full.Consents.Take(consents)] };
        Assert.Equal(RecordEncoding.Encode(sample), RecordEncoding.Encode(read));
    }

    [Fact]
    public void Bytes_of_the_third_form_are_read_and_written_as_they_are()
    {
        var read = Read(Third)!;
        Assert.Equal([new("land", "LandParcel.area", 3, 0, 1), new("tax", "Citizen.taxCode", 0, 2, 0)], read.Reads);
        Assert.Equal(Third, Encoding.UTF8.GetString(RecordEncoding.Encode(read)));
    }

    [Theory]
    [InlineData("\"v\":3", "\"v\":4")]
    [InlineData("\"v\":3", "\"v\":0")]
    [InlineData("[[\"land\",\"LandParcel.area\",3,0,1],", "[[\"land\",\"LandParcel.area\",3,0],")]
    [InlineData("\"LandParcel.area\",3,", "\"LandParcel.area\",\"3\",")]
    public void Bytes_of_no_form_are_no_record(string what, string by)
    {
        Assert.NotNull(Read(Third));
        Assert.Null(Read(Third.Replace(what, by, StringComparison.Ordinal)));
    }

    private static AccessRecord? Read(string body) => RecordDecoding.Decode(Encoding.UTF8.GetBytes(body));
}
