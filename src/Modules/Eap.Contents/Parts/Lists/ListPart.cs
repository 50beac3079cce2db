using Eap.Contents.Model;

namespace Eap.Contents.Parts.Lists;

/// <summary>Marks types that contain others; holds nothing.</summary>
public sealed class ListPart : ContentPart;
