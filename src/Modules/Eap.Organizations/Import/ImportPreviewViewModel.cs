namespace Eap.Organizations.Import;

/// <summary>A checked import before it is run.</summary>
/// <param name="Plan">Every line with its reasons.</param>
/// <param name="Draft">The lines, packed for the page.</param>
public sealed record ImportPreviewViewModel(ImportPlan Plan, string Draft)
{
    private const int MostShown = 200;

    /// <summary>Lines that cannot be imported.</summary>
    public IReadOnlyList<PlannedRow> Bad { get; } = [.. Plan.Rows.Where(row => row.Problems.Count > 0)];

    /// <summary>What is shown: the bad lines first, then good ones, as far as a page carries them.</summary>
    public IReadOnlyList<PlannedRow> Shown { get; } = [.. Plan.Rows.Where(row => row.Problems.Count > 0).Take(1000), .. Plan.Rows.Where(row => row.Problems.Count == 0).Take(MostShown)];
}
