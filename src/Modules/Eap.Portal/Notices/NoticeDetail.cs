using Eap.Contents.Parts.Annexes;
using Eap.Media.Fields;

namespace Eap.Portal.Notices;

/// <summary>The page of a notice.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Part">What it says of itself.</param>
/// <param name="PointsHtml">通知要点; empty when nobody wrote them.</param>
/// <param name="Annexes">Its annexes; null for none.</param>
/// <param name="OriginalHtml">The original wording; empty until it is brought in.</param>
/// <param name="Attachments">Its files.</param>
public sealed record NoticeDetail(string Title, NoticePart Part, string PointsHtml, AnnexPart? Annexes, string OriginalHtml, IReadOnlyList<AttachedFile> Attachments);
