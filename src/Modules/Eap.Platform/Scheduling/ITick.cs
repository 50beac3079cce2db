namespace Eap.Platform.Scheduling;

/// <summary>Looked at every few seconds; claims its own work in the database, because the scheduler promises nothing.</summary>
public interface ITick
{
    /// <summary>Does what there is to do now.</summary>
    Task TickAsync(CancellationToken cancellationToken);
}
