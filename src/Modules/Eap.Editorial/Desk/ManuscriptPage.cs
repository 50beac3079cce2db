using Eap.Contents.Model;
using Eap.Editorial.Passages;
using Eap.Editorial.Process;
using Eap.Editorial.Records;

namespace Eap.Editorial.Desk;

/// <summary>A reviewed item: its text with comments, and what happened to it.</summary>
/// <param name="Item">The newest version.</param>
/// <param name="Process">Where it stands.</param>
/// <param name="Text">The text with comments.</param>
/// <param name="Lines">Its record, oldest first.</param>
/// <param name="MayTakeDown">The person may take it from the readers at once.</param>
/// <param name="MayEdit">The person may edit it.</param>
public sealed record ManuscriptPage(ContentItem Item, ArticleProcess Process, PassagesView Text, IReadOnlyList<RecordLine> Lines, bool MayTakeDown, bool MayEdit);
