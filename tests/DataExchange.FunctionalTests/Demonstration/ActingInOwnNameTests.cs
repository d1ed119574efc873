using DataExchange.FunctionalTests.Harness;

namespace DataExchange.FunctionalTests.Demonstration;

/// <summary>A client acts in the name of its own agency: what its input says of another is refused by the registry, which believes the gateway alone.</summary>
[Collection(DemonstrationCollection.Name)]
public sealed class ActingInOwnNameTests(DemonstrationSystem system)
{
    [Theory]
    [InlineData("G01", "FOREIGN_AGENCY")]
    [InlineData("000.00.00.H29", "FOREIGN_AGENCY")]
    [InlineData("G22", "UNKNOWN_DOCUMENT")]
    public async Task Report_is_made_in_the_own_name_only(string agency, string code)
    {
        var reply = await system.AskAsync(
            Clients.DocumentAxis, $$"""mutation { updateDeliveryStatus(input: { documentId: "none", agency: "{{agency}}", status: "01" }) { delivery { status } errors { code } } }""");
        Assert.Empty(reply.ErrorCodes);
        Assert.Equal(code, reply.At("updateDeliveryStatus.errors.code").GetString());
    }

    [Theory]
    [InlineData("G01", "FOREIGN_AGENCY")]
    [InlineData("G22", "RECIPIENTS_INVALID")]
    public async Task Document_is_issued_in_the_own_name_only(string issuer, string code)
    {
        var reply = await system.AskAsync(
            Clients.DocumentAxis,
            $$"""mutation { sendDocument(input: { issuer: "{{issuer}}", recipients: [], notation: "VPCP-TTĐT", type: OFFICIAL_LETTER, subject: "Về việc", signerPosition: "Vụ trưởng", signerName: "Lê Văn Thử" }) { document { documentId } errors { code } } }""");
        Assert.Empty(reply.ErrorCodes);
        Assert.Equal(code, reply.At("sendDocument.errors.code").GetString());
    }
}
