using Eap.Contents.Model;

namespace Eap.Contents.Parts.Common;

/// <summary>Marks types whose dates and owner are shown; holds nothing.</summary>
public sealed class CommonPart : ContentPart;
