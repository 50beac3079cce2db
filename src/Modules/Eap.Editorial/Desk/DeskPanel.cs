using Eap.Editorial.Manuscripts;
using Eap.Editorial.Passages;
using Eap.Editorial.Process;
using Eap.Workflows.Review;

namespace Eap.Editorial.Desk;

/// <summary>What stands beside the editor of a reviewed item.</summary>
/// <param name="ContentItemId">The item.</param>
/// <param name="Process">Where it stands.</param>
/// <param name="Task">The task it waits for; null when it waits for nobody.</param>
/// <param name="SignOffs">Who let the newest version pass.</param>
/// <param name="TurnedBack">The last return or take-down, while it stands; null otherwise.</param>
/// <param name="Open">Comments that are not settled.</param>
/// <param name="MayWithdraw">The person may take it back.</param>
public sealed record DeskPanel(
    string ContentItemId, ArticleProcess Process, ReviewTask? Task, IReadOnlyList<SignOff> SignOffs, EditorialEvent? TurnedBack, IReadOnlyList<PassageComment> Open, bool MayWithdraw);
