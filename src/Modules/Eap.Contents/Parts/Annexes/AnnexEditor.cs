using Eap.Contents.Editing;

namespace Eap.Contents.Parts.Annexes;

/// <summary>What the editor of annexes shows: one group per annex, and an empty one.</summary>
/// <param name="Annexes">The groups.</param>
/// <param name="IsLocked">Shown, not to be changed.</param>
public sealed record AnnexEditor(IReadOnlyList<AnnexInput> Annexes, bool IsLocked);

/// <summary>One annex in the editor: what was typed, or what is stored.</summary>
/// <param name="Name">Prefix of its inputs.</param>
/// <param name="Place">1 and up, for labels.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Note">Its remark.</param>
/// <param name="Table">Heading and rows, as <see cref="PipeTable"/>.</param>
/// <param name="Footer">The row that sums up.</param>
/// <param name="Errors">What is wrong.</param>
/// <param name="Warnings">What to look at again.</param>
public sealed record AnnexInput(string Name, int Place, string Number, string Title, string Note, string Table, string Footer, IReadOnlyList<string> Errors, IReadOnlyList<string> Warnings)
{
    /// <summary>For ids.</summary>
    public string Id => Name.Replace('.', '-');
}
