using DataExchange.Administration.Tests.Harness;

namespace DataExchange.Administration.Tests.Identity;

/// <summary>Who is let in at all.</summary>
public sealed class CallerTests
{
    private const string Me = """{"query":"{ me { client person roles agency { code } } }"}""";

    [Fact]
    public async Task A_person_is_known_with_agency_and_roles()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var reply = await system.AdministerAsync(new Official("VN:GOV:H29:mot-cua", "u1", "dx.auditor dx.approver dx.auditor other"), "{ me { client person roles agency { code } } }");
        Assert.Equal("""{"client":"VN:GOV:H29:mot-cua","person":"u1","roles":["APPROVER","AUDITOR"],"agency":{"code":"H29"}}""", reply.At("me").GetRawText());
    }

    [Fact]
    public async Task A_client_alone_has_no_roles_whatever_its_scopes_say()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var reply = await system.AdministerAsync(Official.ClientAlone, "{ me { person roles } }");
        Assert.Equal("""{"person":null,"roles":[]}""", reply.At("me").GetRawText());
    }

    [Fact]
    public async Task Without_a_token_nothing_is_answered()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var reply = await system.PostAsync("/admin/graphql", null, Me);
        Assert.Equal((401, "UNAUTHENTICATED"), (reply.Status, reply.Code));
        Assert.Equal(401, (await system.PostAsync("/admin/graphql", "not.a.token", Me)).Status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    public async Task Only_json_is_taken(string contentType)
    {
        await using var system = await AdministrationSystem.StartAsync();
        Assert.Equal(415, (await system.PostAsync("/admin/graphql", system.TokenOf(Official.Operator), Me, contentType)).Status);
    }

    [Fact]
    public async Task Nothing_is_answered_by_get()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, "/admin/graphql?query=%7Bme%7Bclient%7D%7D");
        Assert.Equal(405, (await system.SendAsync(request, system.TokenOf(Official.Operator))).Status);
    }
}
