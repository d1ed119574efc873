namespace DataExchange.Registries.Announcements;

/// <summary>Brings announcements to gateways. Safe for concurrent use.</summary>
internal interface IAnnouncementSender
{
    /// <summary>Where they go, for logs: without credentials.</summary>
    string Target { get; }

    /// <summary>Sends one; what fails is an outcome.</summary>
    /// <param name="body">The JSON of an announcement.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    Task<AnnouncementReply> SendAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken);
}
