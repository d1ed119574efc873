using DataExchange.Access.Stores;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Identity;
using DataExchange.Administration.Paging;
using DataExchange.Administration.Schema;
using DataExchange.Administration.State;
using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DataExchange.Administration.Hosting;

/// <summary>The path of the administration.</summary>
public static class AdministrationRoutes
{
    private const int MaxBodyBytes = 1024 * 1024;

    /// <summary>
    /// Maps <c>/admin/graphql</c>. Requests are JSON by <c>POST</c> with a bearer token and nothing else, so that no page of another origin can send one
    /// in a signed-in person's name.
    /// </summary>
    public static void MapAdministration(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var gate = services.GetRequiredService<CallerGate>();
        var options = new GraphQLHttpOptions { AllowGet = false, MaxBodyBytes = MaxBodyBytes, OnRequest = CallerGate.Attach };
        endpoints.MapGraphQL("/admin/graphql", SchemaOf(services), options).Add(endpoint =>
        {
            var serve = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = http => gate.InvokeAsync(http, serve);
        });
    }

    private static ServerSchema SchemaOf(IServiceProvider services)
    {
        IRoom[] rooms = [.. services.GetServices<IRoom>()];
        var schema = AdministrationScalars.AddTo(new ServerSchemaBuilder(SchemaText.Join(rooms.Select(r => r.SchemaFile).Prepend("administration.graphql"))));
        schema.Object<Problem>("Problem").Object<PageInfo>("PageInfo").Object<RecordedChange>("Change", BindChange);
        var builder = new RoomBuilder(schema, services.GetRequiredService<StateSource>());
        foreach (var room in rooms)
        {
            room.Bind(builder);
        }

        return schema.Build();
    }

    private static void BindChange(ObjectTypeBuilder<RecordedChange> change) => change.Field("by", c => c.Author.By).Field("why", c => c.Author.Why);
}
