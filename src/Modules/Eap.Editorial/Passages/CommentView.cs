namespace Eap.Editorial.Passages;

/// <summary>A comment as shown beside its passage.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="View">The text it stands beside.</param>
/// <param name="IsAdrift">Its words are gone from the text.</param>
public sealed record CommentView(PassageComment Comment, PassagesView View, bool IsAdrift);
