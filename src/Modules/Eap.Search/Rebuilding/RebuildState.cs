namespace Eap.Search.Rebuilding;

/// <summary>How far a rebuild has come; kept in the database with every batch, so that it goes on where it stopped.</summary>
public sealed record RebuildState
{
    internal const string Section = "Internal.SearchRebuild";

    /// <summary>When it began, UTC.</summary>
    public DateTime StartedUtc { get; init; }

    /// <summary>When it was done; null while it runs.</summary>
    public DateTime? FinishedUtc { get; init; }

    /// <summary>Documents written so far.</summary>
    public int Done { get; init; }

    /// <summary>The highest number before it began: what still has such a number at the end is no longer published.</summary>
    public long Boundary { get; init; }

    /// <summary>Publication of the last item that was written.</summary>
    public DateTime AfterUtc { get; init; } = DateTime.UnixEpoch;

    /// <summary>Database number of the last item that was written.</summary>
    public long AfterId { get; init; }
}
