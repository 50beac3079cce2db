using Eap.Contents.Editing;
using Eap.Stations.Acceptance;

namespace Eap.Stations.AcceptanceDesk;

/// <summary>The page on which the desk corrects what will be published.</summary>
/// <param name="Case">The acceptance.</param>
/// <param name="VersionId">The version of the form it follows.</param>
/// <param name="Blocks">The fields that are open.</param>
/// <param name="Problem">What is in the way, in Chinese; null for nothing.</param>
public sealed record CorrectionPage(AcceptanceCase Case, string VersionId, IReadOnlyList<EditorBlock> Blocks, string? Problem);
