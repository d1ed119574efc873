using System.Globalization;
using System.Text;
using DataExchange.AccessLog.Records;

namespace DataExchange.AccessLog.Tests.Records;

public sealed class RecordEncodingTests
{
    private const string Golden =
        """{"v":3,"request":"01jd7z3k9q","time":"2026-11-21T08:30:00.1230000Z","outcome":"PARTIAL","client":"VN:GOV:G12.18:thue-dien-tu","agency":"G12.18","official":"0f","purpose":"TAX.ASSESS","case":"G12.18/2026-1","operation":"ab12","operationName":"Assess","agreements":["AG-G01@2","AG-G10@1"],"consents":["c-1"],"decisions":[["Citizen.documents","DENY:FIELD_NOT_GRANTED","d-2"],["Citizen.fullName","ALLOW","d-1"]],"subjects":["aa","bb"],"registries":["land","tax"],"reads":[["land","LandParcel.area",3,0,1],["population","Citizen.fullName",1,1,0],["tax","Citizen.taxCode",0,0,1]],"denied":{"FIELD_NOT_GRANTED":1},"errors":["SUBGRAPH_UNAVAILABLE"],"durationMs":12}""";

    private const string GoldenOfLeast =
        """{"v":3,"request":"x","time":"0001-01-01T00:00:00.0000000Z","outcome":"REFUSED","client":null,"agency":null,"official":null,"purpose":null,"case":null,"operation":null,"operationName":null,"agreements":[],"consents":[],"decisions":[],"subjects":[],"registries":[],"denied":{},"errors":[],"durationMs":0}""";

    [Fact]
    public void Encoding_of_a_full_record_is_the_golden_text()
        => Assert.Equal(Golden, Encoding.UTF8.GetString(RecordEncoding.Encode(SampleRecords.Full)));

    [Fact]
    public void Encoding_of_the_least_record_is_the_golden_text()
        => Assert.Equal(
            GoldenOfLeast,
            Encoding.UTF8.GetString(RecordEncoding.Encode(new AccessRecord { RequestId = "x", Time = default, Outcome = AccessOutcome.Refused })));

    [Fact]
    public void Encoding_does_not_depend_on_order_or_repetition()
    {
        var record = SampleRecords.Full;
        var shuffled = record with
        {
            Agreements = [.. record.Agreements.Reverse()],
            Decisions = [.. record.Decisions.Reverse(), record.Decisions[0]],
            Subjects = ["aa", "bb"],
            Registries = [.. record.Registries.Reverse(), "tax"],
            Reads = [.. record.Reads.Reverse()],
        };
        Assert.Equal(RecordEncoding.Encode(record), RecordEncoding.Encode(shuffled));
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void Encoding_does_not_depend_on_the_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var info = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            info.NumberFormat.NegativeSign = culture;
            info.DateTimeFormat.TimeSeparator = ".";
            CultureInfo.CurrentCulture = info;
            Assert.Equal(Golden, Encoding.UTF8.GetString(RecordEncoding.Encode(SampleRecords.Full)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("CitizenPage2", "CitizenPage2")]
    [InlineData("q12345678", "q12345678")]
    [InlineData("q001085012345", OperationNameText.Withheld)]
    [InlineData("q0_0_1_0_8_5_0_1_2_3_4_5", OperationNameText.Withheld)]
    [InlineData("a\nb", OperationNameText.Withheld)]
    [InlineData("", OperationNameText.Withheld)]
    public void OperationName_that_could_carry_a_person_is_withheld(string? name, string? written)
        => Assert.Equal(written, OperationNameText.Of(name));

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void OperationName_has_a_greatest_length(int length, bool kept)
        => Assert.Equal(kept, OperationNameText.Of(new string('a', length)) != OperationNameText.Withheld);

    [Fact]
    public void Encode_refuses_a_record_without_request_id()
        => Assert.Throws<ArgumentException>(() => RecordEncoding.Encode(SampleRecords.Full with { RequestId = "" }));

    [Fact]
    public void Encode_refuses_a_record_beyond_the_limit()
        => Assert.Throws<ArgumentException>(() => RecordEncoding.Encode(SampleRecords.Full with { ErrorCodes = [new string('A', RecordEncoding.MaxBytes)] }));

    [Fact]
    public void LeafHash_is_that_of_the_specification()
    {
        // The leaves of the empty string and of one zero byte, from the test vectors of RFC 6962 implementations.
        Assert.Equal("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", Convert.ToHexStringLower(LeafHash.Of([])));
        Assert.Equal("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7", Convert.ToHexStringLower(LeafHash.Of([0])));
    }
}
