using NetGen;

namespace Architectures;

/// <summary>
/// VGG-16, configuration D (Simonyan and Zisserman, "Very Deep Convolutional Networks for Large-Scale Image Recognition",
/// 2015), with the names of torchvision's <c>vgg16</c>: 138,357,544 parameters.
/// </summary>
/// <remarks>Plain SGD keeps no state: with momentum a trainer would hold 553 MB more.</remarks>
[NeuralNetwork]
[Input(3, 224, 224)]
[Conv2D(64, 3, Pad = 1, Name = "features.0"), ReLU]
[Conv2D(64, 3, Pad = 1, Name = "features.2"), ReLU, MaxPool2D(2)]
[Conv2D(128, 3, Pad = 1, Name = "features.5"), ReLU]
[Conv2D(128, 3, Pad = 1, Name = "features.7"), ReLU, MaxPool2D(2)]
[Conv2D(256, 3, Pad = 1, Name = "features.10"), ReLU]
[Conv2D(256, 3, Pad = 1, Name = "features.12"), ReLU]
[Conv2D(256, 3, Pad = 1, Name = "features.14"), ReLU, MaxPool2D(2)]
[Conv2D(512, 3, Pad = 1, Name = "features.17"), ReLU]
[Conv2D(512, 3, Pad = 1, Name = "features.19"), ReLU]
[Conv2D(512, 3, Pad = 1, Name = "features.21"), ReLU, MaxPool2D(2)]
[Conv2D(512, 3, Pad = 1, Name = "features.24"), ReLU]
[Conv2D(512, 3, Pad = 1, Name = "features.26"), ReLU]
[Conv2D(512, 3, Pad = 1, Name = "features.28"), ReLU, MaxPool2D(2)]
[Flatten]
[Dense(4096, Name = "classifier.0"), ReLU, Dropout(0.5)]
[Dense(4096, Name = "classifier.3"), ReLU, Dropout(0.5)]
[Dense(1000, Name = "classifier.6")]
[CrossEntropyLoss, Sgd(LearningRate = 1e-2, WeightDecay = 5e-4)]
public sealed partial class Vgg16;
