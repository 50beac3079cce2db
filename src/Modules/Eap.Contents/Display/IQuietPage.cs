namespace Eap.Contents.Display;

/// <summary>A page's model whose address no other page is told: a link followed from it would say what somebody found there.</summary>
public interface IQuietPage;
