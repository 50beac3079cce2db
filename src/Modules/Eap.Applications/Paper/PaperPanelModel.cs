using Eap.Applications.Rules;

namespace Eap.Applications.Paper;

/// <summary>The section about paper on an application's pages.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="View">Who is looking.</param>
/// <param name="States">What was said of the scans of the newest version.</param>
public sealed record PaperPanelModel(PaperForm Paper, ApplicationView View, IReadOnlyList<PaperScanState> States)
{
    /// <summary>A scan was found right.</summary>
    public bool IsConfirmed => States.Contains(PaperScanState.Confirmed);

    /// <summary>Scans nobody looked at.</summary>
    public int Waiting => States.Count(state => state == PaperScanState.Waiting);
}
