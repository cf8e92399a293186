using NetGen;

namespace Architectures;

/// <summary>
/// ResNet-50 (He et al., "Deep Residual Learning for Image Recognition", 2016) with the names of
/// torchvision's <c>resnet50</c>, so that its weights are loaded by name: 25,557,032 parameters.
/// </summary>
[NeuralNetwork]
[Input(3, 224, 224)]
[Conv2D(64, 7, Stride = 2, Pad = 3, UseBias = false, Name = "conv1"), BatchNorm(Name = "bn1"), ReLU, MaxPool2D(3, Stride = 2, Pad = 1)]
[Residual<Bottleneck, Bottleneck.Downsample>(64, 256, 1, Name = "layer1.0", ShortcutName = "downsample"), ReLU]
[Residual<Bottleneck>(64, 256, 1, Name = "layer1.1"), ReLU]
[Residual<Bottleneck>(64, 256, 1, Name = "layer1.2"), ReLU]
[Residual<Bottleneck, Bottleneck.Downsample>(128, 512, 2, Name = "layer2.0", ShortcutName = "downsample"), ReLU]
[Residual<Bottleneck>(128, 512, 1, Name = "layer2.1"), ReLU]
[Residual<Bottleneck>(128, 512, 1, Name = "layer2.2"), ReLU]
[Residual<Bottleneck>(128, 512, 1, Name = "layer2.3"), ReLU]
[Residual<Bottleneck, Bottleneck.Downsample>(256, 1024, 2, Name = "layer3.0", ShortcutName = "downsample"), ReLU]
[Residual<Bottleneck>(256, 1024, 1, Name = "layer3.1"), ReLU]
[Residual<Bottleneck>(256, 1024, 1, Name = "layer3.2"), ReLU]
[Residual<Bottleneck>(256, 1024, 1, Name = "layer3.3"), ReLU]
[Residual<Bottleneck>(256, 1024, 1, Name = "layer3.4"), ReLU]
[Residual<Bottleneck>(256, 1024, 1, Name = "layer3.5"), ReLU]
[Residual<Bottleneck, Bottleneck.Downsample>(512, 2048, 2, Name = "layer4.0", ShortcutName = "downsample"), ReLU]
[Residual<Bottleneck>(512, 2048, 1, Name = "layer4.1"), ReLU]
[Residual<Bottleneck>(512, 2048, 1, Name = "layer4.2"), ReLU]
[GlobalAvgPool2D]
[Dense(1000, Name = "fc")]
[CrossEntropyLoss, Sgd(LearningRate = 0.1, Momentum = 0.9, WeightDecay = 1e-4)]
public sealed partial class ResNet50;
