using DataExchange.Access;
using DataExchange.Access.Parties;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;
using DataExchange.Administration.Changes;
using DataExchange.Administration.Schema;

namespace DataExchange.Administration.Parties;

/// <summary>Changes of clients.</summary>
internal sealed class ClientChanges(ChangeSaver saver)
{
    /// <summary>Registers a client whose identifier is free, for a registered agency.</summary>
    public ValueTask<Payload<Client>> RegisterAsync(Operation operation, CancellationToken cancellationToken)
    {
        var input = operation.Required<ClientInput>("client");
        return saver.SaveAsync(operation.Actor, operation.Reason, state => Register(input, state), cancellationToken);
    }

    /// <summary>Stops serving a client.</summary>
    public ValueTask<Payload<Client>> SuspendAsync(Operation operation, CancellationToken cancellationToken) =>
        SetAsync(operation, ClientStatus.Suspended, cancellationToken);

    /// <summary>Serves a client again.</summary>
    public ValueTask<Payload<Client>> ResumeAsync(Operation operation, CancellationToken cancellationToken) =>
        SetAsync(operation, ClientStatus.Active, cancellationToken);

    private static Attempted<Client> Register(ClientInput input, AccessSnapshot state)
    {
        if (!ClientId.TryParse(input.Id, out var id, out var reason))
        {
            return Problem.At("CLIENT_ID", reason!, "client", "id");
        }

        if (state.FindClient(id) is not null)
        {
            return Problem.At("CLIENT_KNOWN", $"The client `{id}` is registered already; expected an identifier that is free.", "client", "id");
        }

        if (Texts.Problem(input.Name, "client", "name") is { IsEmpty: false } problems)
        {
            return new Attempted<Client>(problems);
        }

        // Whether the agency is registered and is the one that the identifier names is asked by the rules of the register itself.
        var client = new Client(id, input.Agency, input.Name);
        return new Attempted<Client>(client, new AccessChange { Clients = [client] });
    }

    private ValueTask<Payload<Client>> SetAsync(Operation operation, ClientStatus status, CancellationToken cancellationToken)
    {
        var text = operation.Required<string>("id");
        return saver.SaveAsync(
            operation.Actor,
            operation.Reason,
            Attempted<Client> (state) => !ClientId.TryParse(text, out var id, out _) || state.FindClient(id) is not { } known
                ? Problem.At("CLIENT_UNKNOWN", $"The client `{text}` is not registered; expected the identifier of a registered client.", "id")
                : known.Status == status ? Problem.At("CLIENT_STATUS", $"The client `{text}` is {WireName.Of(status)} already.", "id")
                : new Attempted<Client>(known with { Status = status }, new AccessChange { Clients = [known with { Status = status }] }),
            cancellationToken);
    }
}
