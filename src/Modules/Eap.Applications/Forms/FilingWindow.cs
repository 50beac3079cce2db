namespace Eap.Applications.Forms;

/// <summary>Whether an application may be filed at a moment. The server's clock counts, in the city's zone; nobody's browser is asked.</summary>
/// <param name="OpensUtc">From this moment; null: from the beginning.</param>
/// <param name="ClosesUtc">Before this moment; null: no end.</param>
/// <param name="Grace">After the end, for uploads begun before it.</param>
public sealed record FilingWindow(DateTime? OpensUtc, DateTime? ClosesUtc, TimeSpan Grace)
{
    /// <summary>Neither beginning nor end.</summary>
    public static readonly FilingWindow None = new(null, null, TimeSpan.Zero);

    /// <summary>How a moment stands to it.</summary>
    /// <param name="nowUtc">The moment.</param>
    /// <param name="uploadBegunUtc">When the earliest upload that belongs to the application began, if one was still running at the end; null for none.</param>
    public FilingState At(DateTime nowUtc, DateTime? uploadBegunUtc = null)
    {
        if (nowUtc < OpensUtc) return FilingState.NotYet;
        if (ClosesUtc is not { } closes || nowUtc < closes) return FilingState.Open;
        return uploadBegunUtc < closes && nowUtc < closes + Grace ? FilingState.Grace : FilingState.Closed;
    }
}
