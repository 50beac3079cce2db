namespace Eap.Contents.Model;

/// <summary>A named piece of a content item. Its fields are properties of type <see cref="ContentField"/>.</summary>
public abstract class ContentPart : ContentElement;
