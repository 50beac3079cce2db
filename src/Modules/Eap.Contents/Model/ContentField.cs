namespace Eap.Contents.Model;

/// <summary>A value of a part, of a kind that knows how to be edited, checked, shown, indexed.</summary>
public abstract class ContentField : ContentElement;
