namespace Eap.Awards.Programmes;

/// <summary>A programme in force, as rules read it.</summary>
/// <param name="ContentItemId">The programme.</param>
/// <param name="VersionId">The version.</param>
/// <param name="OrganizationId">Whose it is.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Part">Its rules.</param>
/// <param name="Opening">When it was opened; null: not yet.</param>
public sealed record AwardProgramme(string ContentItemId, string VersionId, string OrganizationId, string Title, AwardProgrammePart Part, ProgrammeOpening? Opening)
{
    /// <summary>The title that is nominated for with this form; null for none.</summary>
    public AwardCategory? OfForm(string contentType) => Part.Categories.Find(category => category.Form == contentType);

    /// <summary>The title of this code; null for none.</summary>
    public AwardCategory? Category(string code) => Part.Categories.Find(category => category.Code == code);

    /// <summary>How far it is at a moment.</summary>
    public ProgrammePhase PhaseAt(DateTime nowUtc)
    {
        if (Opening is null) return ProgrammePhase.Preparing;
        if (nowUtc < Part.OpensUtc) return ProgrammePhase.Announced;
        return nowUtc < Part.ClosesUtc ? ProgrammePhase.Filing : ProgrammePhase.Closed;
    }
}
