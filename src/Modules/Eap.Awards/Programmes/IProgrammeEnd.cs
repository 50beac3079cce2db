using Eap.Platform.Data;

namespace Eap.Awards.Programmes;

/// <summary>Knows why the end of a programme cannot be put off any more; what comes after the filing implements it.</summary>
public interface IProgrammeEnd
{
    /// <summary>Why not, in Chinese; null when nothing stands against it. Read in the caller's transaction.</summary>
    Task<string?> RefuseAsync(UnitScope unit, string programmeItemId, CancellationToken cancellationToken);
}
