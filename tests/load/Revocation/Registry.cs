namespace Revocation;

/// <summary>A registry that answers every request with everything.</summary>
internal static class Registry
{
    public const string Url = "http://127.0.0.1:4411/graphql";

    public static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:4411");
        var application = builder.Build();
        var answer = System.Text.Encoding.UTF8.GetBytes($"{{\"data\":{World.Data}}}");
        application.MapPost("/graphql", async http =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null);
            http.Response.ContentType = "application/json";
            http.Response.ContentLength = answer.Length;
            await http.Response.Body.WriteAsync(answer);
        });
        await application.StartAsync();
        return application;
    }
}
