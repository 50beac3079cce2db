namespace Eap.Contents.Forms;

/// <summary>A part that every new form gets, brought by the module that takes forms in (<c>AddFormPart</c>).</summary>
/// <param name="Name">The part's name.</param>
public sealed record FormPart(string Name);
