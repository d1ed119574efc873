using DataExchange.Access.Storage.Opening;
using DataExchange.FunctionalTests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.FunctionalTests.Revocation;

/// <summary>What a run of revocations changes and asks for. Changes are made by one writer; questions are asked by many readers at the same time.</summary>
internal interface IRevocationWorld
{
    string Supergraph { get; }

    /// <summary>What every reader asks.</summary>
    string Query { get; }

    /// <summary>What a reader sees under the state of now.</summary>
    string Seen { get; }

    /// <summary>What the registry answers, whatever was granted; only what was reaches anybody.</summary>
    ScriptedReply Answer(RecordedRequest request);

    /// <summary>Fills empty stores.</summary>
    Task BeginAsync(AccessStoreOpening stores);

    /// <summary>Changes what a reader sees; ends when the store has acknowledged it.</summary>
    Task ChangeAsync(AccessStoreOpening stores);

    /// <summary>What an answer shows, or null where the gateway could not confirm what it knows.</summary>
    string? Read(Reply reply);
}
